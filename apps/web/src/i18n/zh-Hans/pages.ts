/** 网页应用的字句。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: { find: '查找会议室', schedule: '我的日程' },
  notFound: { title: '这里没有页面', text: '网址可能输入有误，或内容已不存在。', home: '查找会议室' },
};
