/** 网页应用的字句。 */
import type { Translation } from '@ones/ui-core';
import type { signIn as english } from '../en/sign-in.ts';

export const signIn: Translation<typeof english> = {
  title: '登录',
  intro: '请使用公司账户登录，之后会回到原来的页面。',
  none: { title: '尚未连接公司账户', text: '请管理员在下方用一次性密码登录，并连接 Microsoft 365。' },
  failure: {
    cancelled: { title: '您已返回', mend: '准备好后请再登录。' },
    'consent-required': { title: '需要管理员先同意', mend: '请贵公司的 Microsoft 365 管理员同意 ONES 的权限。' },
    expired: { title: '登录时间过长', mend: '或是在其他窗口开始的。请重新登录。' },
    'unknown-connection': { title: '此登录方式已不存在', mend: '请选择下方的登录方式。' },
    'wrong-tenant': { title: '此账户属于其他公司', mend: '请选择您的公司账户。' },
    'not-active': { title: '此账户不能登录', mend: '账户已停用或不在名单上，请联系管理员。' },
    unreachable: { title: 'Microsoft 没有响应', mend: '请稍后重试。' },
    failed: { title: '无法登录', mend: '请重试。若仍失败，请告诉管理员。' },
  },
  other: {
    open: '其他登录方式',
    text: '供本地管理员在所有连接都失效时使用。密码仅在首次启动时显示一次。',
    password: '管理员密码',
    submit: '以管理员身份登录',
    wrong: '密码不正确。',
  },
};
