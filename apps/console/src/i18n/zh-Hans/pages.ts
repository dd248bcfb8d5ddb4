/** 控制台的字句：框架与各页共用。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: {
    home: '概览',
    calendar: '日历',
    players: '显示屏',
    resources: '资源',
    policies: '策略',
    approvals: '审批',
    people: '人员',
    connections: '连接',
    audit: '审核',
  },
  notFound: { title: '这里没有页面', text: '网址可能输入错误，或内容已不存在。', home: '概览' },
  noPermission: {
    title: '您无权查看此处',
    text: '{{name}}，控制台的这个部分需要您没有的权限。请向全局管理员申请。',
    webApp: '前往预订应用',
  },
  copied: '已复制',
  notCopied: '浏览器不允许复制。请选取文字后自行复制。',
  shownSoFar: '目前 {{count}} 项，滚动时会继续加载',
  shownAll: '共 {{count}} 项',
};
