/** 网页应用的字句。 */
import type { Translation } from '@ones/ui-core';
import type { schedule as english } from '../en/schedule.ts';

export const schedule: Translation<typeof english> = {
  title: '我的日程',
  empty: {
    title: '接下来没有使用会议室的会议',
    text: '您在此处或 Outlook 预订或受邀的会议都会显示在这里。',
    act: '查找会议室',
  },
  attention: '需要您处理',
  next: { now: '现在', ends: '{{until}}结束' },
  answers: {
    accepted: '{{count}} 人接受',
    tentative: '{{count}} 人暂定',
    declined: '{{count}} 人拒绝',
    none: '{{count}} 人未答复',
  },
  invitedBy: '由 {{name}} 邀请',
  bookedBy: '由 {{name}} 代为预订',
  whose: { label: '谁的日程', mine: '我的', title: '{{name}} 的日程' },
};
