/** 網頁應用程式的字句。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: { find: '尋找會議室', schedule: '我的行程' },
  notFound: { title: '這裡沒有頁面', text: '網址可能輸入錯誤，或內容已不存在。', home: '尋找會議室' },
};
