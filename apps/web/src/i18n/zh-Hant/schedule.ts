/** 網頁應用程式的字句。 */
import type { Translation } from '@ones/ui-core';
import type { schedule as english } from '../en/schedule.ts';

export const schedule: Translation<typeof english> = {
  title: '我的行程',
  empty: {
    title: '接下來沒有使用會議室的會議',
    text: '您在此處或 Outlook 預訂或受邀的會議都會顯示在這裡。',
    act: '尋找會議室',
  },
  attention: '需要您處理',
  next: { now: '現在', ends: '{{until}}結束' },
  answers: {
    accepted: '{{count}} 人接受',
    tentative: '{{count}} 人暫定',
    declined: '{{count}} 人拒絕',
    none: '{{count}} 人未回覆',
  },
  invitedBy: '由 {{name}} 邀請',
  bookedBy: '由 {{name}} 代為預訂',
  whose: { label: '誰的行程', mine: '我的', title: '{{name}} 的行程' },
};
