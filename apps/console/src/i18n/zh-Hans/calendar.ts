/** 控制台的字句：一天的日历。 */
import type { Translation } from '@ones/ui-core';
import type { calendar as english } from '../en/calendar.ts';

export const calendar: Translation<typeof english> = {
  title: '日历',
  filters: '日期与楼宇',
  dayBefore: '前一天',
  dayAfter: '后一天',
  grid: '{{day}}的预订',
  room: '会议室',
  noFloor: '不在任何楼层',
  seats_other: '{{count}} 个座位',
  count_other: '{{day}}有 {{count, number}} 个预订',
  none: { title: '这里尚未有会议室', text: '导入后会显示会议室。' },
  when: '时间',
  where: '地点',
  organizer: '召集人',
  attendees: '参会者',
  attendee: '{{name}}：{{answer}}',
  noAttendees: '没有邀请其他人。',
  madeIn: '预订来源',
  completion: '等候补填至',
  origin: {
    web: '预订应用',
    console: '管理控制台',
    player: '门口显示屏',
    outlook: 'Outlook',
    'add-in': 'Outlook 加载项',
    api: 'API',
  },
  why: '为什么这样决定？',
  bothSides: '收到什么、发出什么？',
  trail: '审核记录',
};
