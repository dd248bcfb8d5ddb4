/** What of a meeting the display at the door shows. It refuses nothing. */
import Type from 'typebox';
import { allow, defineRule } from '../rule.ts';

const settings = Type.Object(
  { show: Type.Enum(['everything', 'organizer', 'nothing']) },
  { additionalProperties: false },
);

export const confidentiality = defineRule({
  id: 'confidentiality',
  group: 'display',
  settings,
  example: { show: 'organizer' },
  ofOrganizer: true,
  acts: [],
  path: '',
  evaluate: () => allow(),
  words: {
    en: { name: 'Confidentiality', settings: { show: 'The display shows' }, sentence: () => '' },
    'zh-Hant': { name: '保密', settings: { show: '顯示器顯示' }, sentence: () => '' },
    'zh-Hans': { name: '保密', settings: { show: '显示屏显示' }, sentence: () => '' },
  },
});
