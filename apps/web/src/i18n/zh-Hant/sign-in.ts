/** 網頁應用程式的字句。 */
import type { Translation } from '@ones/ui-core';
import type { signIn as english } from '../en/sign-in.ts';

export const signIn: Translation<typeof english> = {
  title: '登入',
  intro: '請使用公司帳戶登入，之後會回到原來的頁面。',
  none: { title: '尚未連接公司帳戶', text: '請管理員在下方以一次性密碼登入，並連接 Microsoft 365。' },
  other: {
    open: '其他登入方式',
    text: '供本機管理員在所有連線都失效時使用。密碼只在首次啟動時顯示一次。',
    password: '管理員密碼',
    submit: '以管理員身分登入',
    wrong: '密碼不正確。',
  },
};
