/** 网页应用的字句。 */
import type { Translation } from '@ones/ui-core';
import type { finder as english } from '../en/finder.ts';

export const finder: Translation<typeof english> = {
  title: '查找会议室',
  bar: {
    kind: '种类',
    kinds: { room: '会议室', desk: '工位', equipment: '设备' },
    label: '您的需求',
    building: '楼宇',
    anyBuilding: '所有楼宇',
    people: '人数',
    anyPeople: '不限',
    amenities: '设备',
    peopleInvalid: '请输入 1 或以上的数字。',
  },
  past: { title: '这个时间已经过去', act: '显示下一个半小时' },
  count_other: '有 {{count}} 间会议室可用',
  countMore: '有超过 {{count}} 间会议室可用',
  things_other: '有 {{count}} 个可用',
  thingsMore: '超过 {{count}} 个可用',
  updating: '更新中…',
  freeUntil: '空闲至 {{time}}',
  freeRest: '当天剩余时间均空闲',
  there: '{{city}} 时间 {{range}}',
  seats_other: '{{count}} 人',
  book: '预订',
  bookRoom: '预订 {{room}}',
  why: '合适之处：',
  rank: {
    'right-size': '大小合适',
    'own-building': '您的楼宇',
    'own-floor': '您的楼层',
    'free-longer': '之后仍长时间空闲',
  },
  unavailable: {
    title: '该时段不可用',
    all: '显示全部 {{count}} 间',
    taken: '已被预订',
    takenUntil: '已被预订至 {{time}}',
    'too-small': '太小：{{seats}}',
    'lacks-amenity': '缺少您选择的设备',
    'out-of-service': '暂停使用',
  },
  nothing: {
    title: '该时段没有空闲的会议室',
    text: '请试试邻近的时间，或放宽条件。',
    noTimes: '请试试其他时间，或放宽条件。',
    otherBuildings: '查看所有楼宇',
    fewerWishes: '不限设备',
    anySize: '不限人数',
  },
};
