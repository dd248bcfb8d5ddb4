/**
 * Who sees that there is such a resource. For all others it is not there, in no list and on no display but its own door;
 * in Outlook, where Exchange shows it, the request is declined. Whether somebody is named decides `access.ts`, for every outlet.
 */
import { allow, defineRule, refuseWith } from '../rule.ts';
import { NamedSettings } from './named.ts';

export const whoMayView = defineRule({
  id: 'who-may-view',
  group: 'people',
  settings: NamedSettings,
  example: { personIds: [], groupIds: [] },
  acts: ['book', 'move'],
  path: '/body/resourceIds',
  evaluate: ({ hidden }) => (hidden ? refuseWith({}) : allow()),
  words: {
    en: {
      name: 'Who may view',
      settings: { personIds: 'People', groupIds: 'Groups' },
      sentence: () => 'This is kept for certain people, and is not shown to others.',
    },
    'zh-Hant': {
      name: '可檢視的人員',
      settings: { personIds: '人員', groupIds: '群組' },
      sentence: () => '此資源只供特定人員使用，不向其他人顯示。',
    },
    'zh-Hans': {
      name: '可查看的人员',
      settings: { personIds: '人员', groupIds: '群组' },
      sentence: () => '此资源只供特定人员使用，不向其他人显示。',
    },
  },
});
