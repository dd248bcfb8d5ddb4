/** 網頁應用程式的字句。 */
import type { Translation } from '@ones/ui-core';
import type { signIn as english } from '../en/sign-in.ts';

export const signIn: Translation<typeof english> = {
  title: '登入',
  intro: '請使用公司帳戶登入，之後會回到原來的頁面。',
  none: { title: '尚未連接公司帳戶', text: '請管理員在下方以一次性密碼登入，並連接 Microsoft 365。' },
  failure: {
    cancelled: { title: '您已返回', mend: '準備好後請再登入。' },
    'consent-required': { title: '需要管理員先同意', mend: '請貴公司的 Microsoft 365 管理員同意 ONES 的權限。' },
    expired: { title: '登入時間過長', mend: '或是在其他視窗開始的。請重新登入。' },
    'unknown-connection': { title: '此登入方式已不存在', mend: '請選擇下方的登入方式。' },
    'wrong-tenant': { title: '此帳戶屬於其他公司', mend: '請選擇您的公司帳戶。' },
    'not-active': { title: '此帳戶不能登入', mend: '帳戶已停用或不在名單上，請聯絡管理員。' },
    unreachable: { title: 'Microsoft 沒有回應', mend: '請稍後再試。' },
    failed: { title: '無法登入', mend: '請再試一次。若仍失敗，請告訴管理員。' },
  },
  other: {
    open: '其他登入方式',
    text: '供本機管理員在所有連線都失效時使用。密碼只在首次啟動時顯示一次。',
    password: '管理員密碼',
    submit: '以管理員身分登入',
    wrong: '密碼不正確。',
  },
};
