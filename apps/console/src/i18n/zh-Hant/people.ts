/** 主控台的字句：人員與群組。 */
import type { Translation } from '@ones/ui-core';
import type { people as english } from '../en/people.ts';

export const people: Translation<typeof english> = {
  title: '人員',
  tabs: '人員與群組',
  filters: '篩選',
  search: '按姓名或電郵搜尋',
  column: { name: '姓名', department: '部門', roles: '角色', state: '狀態', source: '來源', acts: '操作' },
  noDepartment: '–',
  role: { 'global-administrator': '全域管理員', manager: '管理者', user: '使用者' },
  roleAbout: {
    'global-administrator': '可執行所有操作，包括連線和角色。',
    manager: '可查看資源、人員和行事曆，並配對顯示屏。',
    user: '在預訂應用程式預訂會議室。',
  },
  state: { active: '有效', disabled: '已停用', absent: '已離開', contact: '外部' },
  source: { imported: '匯入', 'signed-in': '登入', contact: '會議', local: 'ONES' },
  editRoles: '編輯角色',
  editRolesOf: '編輯 {{name}} 的角色',
  rolesOf: '{{name}} 的角色',
  rolesSaved: '已儲存 {{name}} 的角色',
  noRole: '請至少選擇一個角色。',
  none: { title: '尚未有人員', text: '人員會在首次同步時匯入，或在首次登入時加入。', act: '連線' },
  noneFound: { title: '找不到', text: '請搜尋其他名稱或地址。' },
  groups: {
    title: '群組',
    members: '成員',
    search: '搜尋群組',
    none: { title: '尚未有群組', text: '群組會在首次同步時匯入。' },
  },
};
