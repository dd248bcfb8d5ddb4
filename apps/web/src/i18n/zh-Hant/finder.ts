/** 網頁應用程式的字句。 */
import type { Translation } from '@ones/ui-core';
import type { finder as english } from '../en/finder.ts';

export const finder: Translation<typeof english> = {
  title: '尋找會議室',
  bar: {
    kind: '種類',
    kinds: { room: '會議室', desk: '座位', equipment: '器材' },
    label: '您的需要',
    building: '大樓',
    anyBuilding: '所有大樓',
    people: '人數',
    anyPeople: '不限',
    amenities: '設備',
    peopleInvalid: '請輸入 1 或以上的數字。',
  },
  past: { title: '這個時間已經過去', act: '顯示下一個半小時' },
  count_other: '有 {{count}} 間會議室可用',
  countMore: '有超過 {{count}} 間會議室可用',
  things_other: '有 {{count}} 個可用',
  thingsMore: '超過 {{count}} 個可用',
  updating: '更新中…',
  freeUntil: '空閒至 {{time}}',
  freeRest: '當天餘下時間皆空閒',
  there: '{{city}} 時間 {{range}}',
  seats_other: '{{count}} 人',
  book: '預訂',
  bookRoom: '預訂 {{room}}',
  why: '合適之處：',
  rank: {
    'right-size': '大小合適',
    'own-building': '您的大樓',
    'own-floor': '您的樓層',
    'free-longer': '之後仍長時間空閒',
  },
  unavailable: {
    title: '該時段不可用',
    all: '顯示全部 {{count}} 間',
    taken: '已被預訂',
    takenUntil: '已被預訂至 {{time}}',
    'too-small': '太小：{{seats}}',
    'lacks-amenity': '缺少您選擇的設備',
    'out-of-service': '暫停使用',
  },
  nothing: {
    title: '該時段沒有空閒的會議室',
    text: '請試試鄰近的時間，或放寬條件。',
    noTimes: '請試試其他時間，或放寬條件。',
    otherBuildings: '查看所有大樓',
    fewerWishes: '不限設備',
    anySize: '不限人數',
  },
};
