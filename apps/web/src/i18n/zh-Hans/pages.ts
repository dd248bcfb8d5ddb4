/** 网页应用的字句。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: { find: '查找会议室', schedule: '我的日程' },
  approvals: {
    title: '审批',
    waiting_other: '{{count}} 项等待您批准',
    none: { title: '没有等候您的预订', text: '需要您审批的预订会在此等候。' },
    noneThere: { title: '此处没有等待审批的预订', text: '其他楼宇或楼层可能有等待审批的预订：请选择所有楼宇。' },
    who: '预订人',
    when: '时间',
    where: '地点',
    policy: '策略',
    answerBy: '答复期限',
    approve: '批准',
    decline: '拒绝',
    word: '给 {{name}} 的话（选填）',
    approved: '已批准',
    declined: '已拒绝',
  },
  checkIn: {
    title: '签到',
    forWhom: '代 {{name}}',
    none: { title: '{{room}}没有等候您签到的会议', text: '此会议室目前没有开放您签到的会议。' },
    next: '此处下一场会议于 {{when}} 开始。',
    mine: '您在此处的下一场会议于 {{when}} 开始。',
    quiet: '此处未来七天没有会议。',
    book: '预订此会议室',
  },
  completion: {
    title: '补填您的预订',
    why: '此预订在 Outlook 创建，部分资料无法在那里填写。填妥后会议室才会答复。',
    by: '补填期限',
    until: '等候补填至 {{when}}',
    fillIn: '请于 {{when}} 前补填所缺资料，否则会议室会拒绝。',
    submit: '完成',
    open: '前往补填',
    booking: '打开预订',
    over: {
      completed: { title: '已填妥', text: '会议室将在 Outlook 答复，请稍候。' },
      expired: { title: '已逾时', text: '会议室已拒绝。如仍需要，请在 Outlook 重新邀请。' },
      withdrawn: { title: '无须再补填', text: '会议已不存在，或会议室已答复。' },
    },
  },
  notFound: { title: '这里没有页面', text: '网址可能输入有误，或内容已不存在。', home: '查找会议室' },
};
