/** 主控台的字句：一天的行事曆。 */
import type { Translation } from '@ones/ui-core';
import type { calendar as english } from '../en/calendar.ts';

export const calendar: Translation<typeof english> = {
  title: '行事曆',
  filters: '日期與大樓',
  dayBefore: '前一天',
  dayAfter: '後一天',
  grid: '{{day}}的預訂',
  room: '會議室',
  noFloor: '不在任何樓層',
  seats_other: '{{count}} 個座位',
  count_other: '{{day}}有 {{count, number}} 個預訂',
  none: { title: '這裡尚未有會議室', text: '匯入後會顯示會議室。' },
  when: '時間',
  where: '地點',
  organizer: '召集人',
  attendees: '與會者',
  attendee: '{{name}}：{{answer}}',
  noAttendees: '沒有邀請其他人。',
  madeIn: '預訂來源',
  completion: '等候補填至',
  origin: {
    web: '預訂應用程式',
    console: '管理主控台',
    player: '門口顯示屏',
    outlook: 'Outlook',
    'add-in': 'Outlook 增益集',
    api: 'API',
  },
  why: '為什麼這樣決定？',
  bothSides: '收到甚麼、送出甚麼？',
  trail: '稽核記錄',
};
