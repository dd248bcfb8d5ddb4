/** 网页应用的字句。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: { find: '查找会议室', schedule: '我的日程' },
  approvals: {
    title: '审批',
    none: { title: '没有等候您的预订', text: '需要您审批的预订会在此等候。' },
    who: '预订人',
    when: '时间',
    where: '地点',
    policy: '策略',
    approve: '批准',
    decline: '拒绝',
    word: '给 {{name}} 的话（选填）',
    approved: '已批准',
    declined: '已拒绝',
  },
  checkIn: { title: '签到', none: { title: '这里没有等候您签到的会议', text: '此会议室目前没有开放您签到的会议。' } },
  notFound: { title: '这里没有页面', text: '网址可能输入有误，或内容已不存在。', home: '查找会议室' },
};
