/** 主控台的字句：有限制的角色，以及結束某人的登入。 */
import type { Translation } from '@ones/ui-core';
import type { rights as english } from '../../en/people/rights.ts';

export const rights: Translation<typeof english> = {
  everywhere: '所有地點',
  title: '有限制的角色',
  hint: '只可查看，或只限某大樓或樓層。與上列角色合併計算。',
  none: '沒有。',
  add: '加入角色',
  remove: '移除角色「{{role}}」',
  removeShort: '移除',
  role: '角色 {{number}}',
  access: '角色 {{number}} 的權限',
  place: '角色 {{number}} 的地點',
  write: '讀取和更改',
  read: '唯讀',
  wholeBuilding: '{{name}}：整座大樓',
  notInPlaces: '此角色適用於所有地點。',
  once: '此角色重複。',
  signOut: '在所有裝置登出',
  signOutAsk: '要將 {{name}} 在所有裝置登出嗎？',
  signOutText: '其所有裝置上的登入會立即結束，但仍可再次登入；如要阻止，請在 Microsoft 365 停用帳戶。',
  keep: '保持登入',
  signedOut: '{{name}} 已在所有裝置登出',
};
