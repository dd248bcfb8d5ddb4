/** Terms of use that whoever books has to accept first. */
import Type from 'typebox';
import { allow, defineRule, refuseWith } from '../rule.ts';
import { Localized } from './localized.ts';

const settings = Type.Object({ text: Localized(4000) }, { additionalProperties: false });

export const terms = defineRule({
  id: 'terms',
  group: 'form',
  settings,
  example: {
    text: {
      en: 'Leave the room as you found it.',
      'zh-Hant': '請將會議室恢復原狀。',
      'zh-Hans': '请将会议室恢复原状。',
    },
  },
  acts: ['book'],
  path: '/body/termsAccepted',
  evaluate: ({ form }, { text }) => (form.termsAccepted === true ? allow() : refuseWith({ text })),
  words: {
    en: { name: 'Terms of use', settings: { text: 'Text' }, sentence: () => 'Accept the terms of use first.' },
    'zh-Hant': { name: '使用條款', settings: { text: '內容' }, sentence: () => '請先接受使用條款。' },
    'zh-Hans': { name: '使用条款', settings: { text: '内容' }, sentence: () => '请先接受使用条款。' },
  },
});
