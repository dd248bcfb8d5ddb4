/** 網頁應用程式的字句。 */
import type { Translation } from '@ones/ui-core';
import type { pages as english } from '../en/pages.ts';

export const pages: Translation<typeof english> = {
  nav: { find: '尋找會議室', schedule: '我的行程' },
  approvals: {
    title: '核准',
    waiting_other: '{{count}} 項等候您核准',
    none: { title: '沒有等候您的預約', text: '需要您核准的預約會在此等候。' },
    noneThere: { title: '此處沒有等待核准的預約', text: '其他大樓或樓層可能有等待核准的預約：請選擇所有大樓。' },
    who: '預約人',
    when: '時間',
    where: '地點',
    policy: '政策',
    answerBy: '回覆期限',
    approve: '核准',
    decline: '拒絕',
    word: '給 {{name}} 的話（選填）',
    approved: '已核准',
    declined: '已拒絕',
  },
  checkIn: {
    title: '報到',
    forWhom: '代 {{name}}',
    none: { title: '{{room}}沒有等候您報到的會議', text: '此會議室目前沒有開放您報到的會議。' },
    next: '此處下一場會議於 {{when}} 開始。',
    mine: '您在此處的下一場會議於 {{when}} 開始。',
    quiet: '此處未來七天沒有會議。',
    book: '預訂此會議室',
  },
  completion: {
    title: '補填您的預約',
    why: '此預約於 Outlook 建立，部分資料無法在那裡填寫。填妥後會議室才會答覆。',
    by: '補填期限',
    until: '等候補填至 {{when}}',
    fillIn: '請於 {{when}} 前補填所缺資料，否則會議室會拒絕。',
    submit: '完成',
    open: '前往補填',
    booking: '開啟預約',
    over: {
      completed: { title: '已填妥', text: '會議室將在 Outlook 答覆，請稍候。' },
      expired: { title: '已逾時', text: '會議室已拒絕。如仍需要，請在 Outlook 重新邀請。' },
      withdrawn: { title: '無須再補填', text: '會議已不存在，或會議室已答覆。' },
    },
  },
  notFound: { title: '這裡沒有頁面', text: '網址可能輸入錯誤，或內容已不存在。', home: '尋找會議室' },
};
