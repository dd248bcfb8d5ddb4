/** 主控台的字句：框架與各頁共用。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: {
    home: '總覽',
    calendar: '行事曆',
    players: '顯示屏',
    resources: '資源',
    policies: '政策',
    approvals: '核准',
    people: '人員',
    connections: '連線',
    audit: '稽核',
  },
  notFound: { title: '這裡沒有頁面', text: '網址可能輸入錯誤，或內容已不存在。', home: '總覽' },
  noPermission: {
    title: '您無權檢視此處',
    text: '{{name}}，主控台的這個部分需要您沒有的權限。請向全域管理員申請。',
    webApp: '前往預訂應用程式',
  },
  copied: '已複製',
  notCopied: '瀏覽器不允許複製。請選取文字後自行複製。',
  shownSoFar: '目前 {{count}} 項，捲動時會繼續載入',
  shownAll: '共 {{count}} 項',
};
