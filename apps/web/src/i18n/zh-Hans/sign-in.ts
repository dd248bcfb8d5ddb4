/** 网页应用的字句。 */
import type { Translation } from '@ones/ui-core';
import type { signIn as english } from '../en/sign-in.ts';

export const signIn: Translation<typeof english> = {
  title: '登录',
  intro: '请使用公司账户登录，之后会回到原来的页面。',
  none: { title: '尚未连接公司账户', text: '请管理员在下方用一次性密码登录，并连接 Microsoft 365。' },
  other: {
    open: '其他登录方式',
    text: '供本地管理员在所有连接都失效时使用。密码仅在首次启动时显示一次。',
    password: '管理员密码',
    submit: '以管理员身份登录',
    wrong: '密码不正确。',
  },
};
