/** 控制台的字句：人员与群组。 */
import type { Translation } from '@ones/ui-core';
import type { people as english } from '../en/people.ts';

export const people: Translation<typeof english> = {
  title: '人员',
  tabs: '人员与群组',
  filters: '筛选',
  search: '按姓名或邮箱搜索',
  column: { name: '姓名', department: '部门', roles: '角色', state: '状态', source: '来源', acts: '操作' },
  noDepartment: '–',
  role: { 'global-administrator': '全局管理员', manager: '管理人员', user: '用户' },
  roleAbout: {
    'global-administrator': '可执行所有操作，包括连接和角色。',
    manager: '可查看资源、人员和日历，并配对显示屏。',
    user: '在预订应用预订会议室。',
  },
  state: { active: '有效', disabled: '已停用', absent: '已离开', contact: '外部' },
  source: { imported: '导入', 'signed-in': '登录', contact: '会议', local: 'ONES' },
  editRoles: '编辑角色',
  editRolesOf: '编辑 {{name}} 的角色',
  rolesOf: '{{name}} 的角色',
  rolesSaved: '已保存 {{name}} 的角色',
  noRole: '请至少选择一个角色。',
  none: { title: '尚未有人员', text: '人员会在首次同步时导入，或在首次登录时加入。', act: '连接' },
  noneFound: { title: '找不到', text: '请搜索其他名称或地址。' },
  groups: {
    title: '群组',
    members: '成员',
    search: '搜索群组',
    none: { title: '尚未有群组', text: '群组会在首次同步时导入。' },
  },
};
