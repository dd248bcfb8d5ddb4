/** 向导的字句：用户设置及其后。 */
import type { Translation } from '@ones/ui-core';
import type { people as english } from '../en/people.ts';

export const people: Translation<typeof english> = {
  people: {
    groups: '预设用户群组',
    groupsHint: '新加入的人员会得到这些群组。',
    addGroup: '加入群组',
    removeGroup: '移除 {{name}}',
    noGroups: '没有群组：新人员只有一般权限。',
    members_other: '{{count, number}} 位成员',
    card: '卡号',
    cardHint: '从 Microsoft 365 读取，用于刷卡签到。',
    cardNone: '不读取',
    cardPager: '寻呼机（Pager），经目录扩展',
    cardEmployee: '员工ID',
    cardAttribute: '扩展属性 {{number}}',
    extension: '目录扩展的名称',
    extensionHint:
      '例如 extension_0123456789abcdef0123456789abcdef_pager：中间是“Tenant Schema Extension App”的客户端 ID。',
    extensionWrong: '这不是目录扩展的名称。',
    bookers: '谁可以在 ONES 预订',
    bookersHint: '这些会议室自行主办会议。在此列出的人可在 ONES 预订；其他人在 Outlook 预订。',
    noBookers: '没有人：这些会议室在 Outlook 或门口显示屏预订。',
    addBooker: '添加人员',
    rolesByAdministrators: '只有全局管理员可以把组对应到角色。',
    roles: '按群组给予角色',
    rolesHint: '全局管理员须逐个给予。',
    role: { manager: '管理人员', user: '用户' },
    roleOf: '{{name}} 的角色',
    login: '登录',
    loading: '群组',
  },
  now: {
    title: '接下来会怎样',
    s1: 'ONES 会导入会议室、人员和群组，再读取每个日历。您可以关闭此页。',
    s2: '会议室同步后即可预订，并显示在屏幕上。',
    s3: '从此双向跟进每项更改。',
  },
};
