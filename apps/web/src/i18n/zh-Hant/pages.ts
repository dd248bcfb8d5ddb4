/** 網頁應用程式的字句。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: { find: '尋找會議室', schedule: '我的行程' },
  approvals: {
    title: '核准',
    none: { title: '沒有等候您的預約', text: '需要您核准的預約會在此等候。' },
    who: '預約人',
    when: '時間',
    where: '地點',
    policy: '政策',
    approve: '核准',
    decline: '拒絕',
    word: '給 {{name}} 的話（選填）',
    approved: '已核准',
    declined: '已拒絕',
  },
  checkIn: { title: '報到', none: { title: '這裡沒有等候您報到的會議', text: '此會議室目前沒有開放您報到的會議。' } },
  notFound: { title: '這裡沒有頁面', text: '網址可能輸入錯誤，或內容已不存在。', home: '尋找會議室' },
};
