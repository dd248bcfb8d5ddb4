/** Who moves, cancels and approves the bookings of others here, beside the managers of the place. It refuses nothing. */
import { allow, defineRule } from '../rule.ts';
import { NamedSettings } from './named.ts';

export const whoMayManage = defineRule({
  id: 'who-may-manage',
  group: 'people',
  settings: NamedSettings,
  example: { personIds: [], groupIds: [] },
  acts: [],
  path: '',
  evaluate: () => allow(),
  words: {
    en: { name: 'Who may manage', settings: { personIds: 'People', groupIds: 'Groups' }, sentence: () => '' },
    'zh-Hant': { name: '可管理的人員', settings: { personIds: '人員', groupIds: '群組' }, sentence: () => '' },
    'zh-Hans': { name: '可管理的人员', settings: { personIds: '人员', groupIds: '群组' }, sentence: () => '' },
  },
});
