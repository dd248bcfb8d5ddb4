/** 控制台的字句：有限制的角色，以及结束某人的登录。 */
import type { Translation } from '@ones/ui-core';
import type { rights as english } from '../../en/people/rights.ts';

export const rights: Translation<typeof english> = {
  everywhere: '所有地点',
  title: '有限制的角色',
  hint: '只可查看，或只限某大楼或楼层。与上列角色合并计算。',
  none: '没有。',
  add: '添加角色',
  remove: '移除角色“{{role}}”',
  removeShort: '移除',
  role: '角色 {{number}}',
  access: '角色 {{number}} 的权限',
  place: '角色 {{number}} 的地点',
  write: '读取和更改',
  read: '只读',
  wholeBuilding: '{{name}}：整座大楼',
  notInPlaces: '此角色适用于所有地点。',
  once: '此角色重复。',
  signOut: '在所有设备退出登录',
  signOutAsk: '要让 {{name}} 在所有设备退出登录吗？',
  signOutText: '其所有设备上的登录会立即结束，但仍可再次登录；如要阻止，请在 Microsoft 365 停用账户。',
  keep: '保持登录',
  signedOut: '{{name}} 已在所有设备退出登录',
};
