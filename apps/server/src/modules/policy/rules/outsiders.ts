/** What an organizer gets whom the directory does not know (rule S17). */
import Type from 'typebox';
import { allow, defineRule, refuseWith } from '../rule.ts';

const settings = Type.Object({ get: Type.Enum(['the-same', 'approval', 'nothing']) }, { additionalProperties: false });

export const outsiders = defineRule({
  id: 'outsiders',
  group: 'people',
  settings,
  example: { get: 'approval' },
  acts: ['book', 'move'],
  path: '/body/organizerId',
  evaluate: ({ organizer }, { get }) => {
    if (organizer.personId !== null || get === 'the-same') return allow();
    return get === 'nothing' ? refuseWith({}) : { outcome: 'needs-approval', values: { holds: true } };
  },
  words: {
    en: {
      name: 'Organizers from outside',
      settings: { get: 'Somebody unknown gets' },
      sentence: ({ holds }) =>
        holds
          ? 'Somebody has to approve this: the organizer is not of this company.'
          : 'Only people of this company may book this.',
    },
    'zh-Hant': {
      name: '外部召集人',
      settings: { get: '未知人員可得到' },
      sentence: ({ holds }) => (holds ? '召集人非本公司人員，須經核准。' : '只有本公司人員可以預約。'),
    },
    'zh-Hans': {
      name: '外部组织者',
      settings: { get: '未知人员可得到' },
      sentence: ({ holds }) => (holds ? '组织者非本公司人员，须经审批。' : '只有本公司人员可以预订。'),
    },
  },
});
