/** What a booking made in Outlook lacks may be filled in afterwards, by a link that its organizer is sent (rule S11). */
import Type from 'typebox';
import { allow, defineRule } from '../rule.ts';

const settings = Type.Object(
  { withinMinutes: Type.Integer({ minimum: 10, maximum: 10_080 }) },
  { additionalProperties: false },
);

export const completion = defineRule({
  id: 'completion',
  group: 'form',
  settings,
  example: { withinMinutes: 120 },
  acts: [],
  path: '',
  evaluate: () => allow(),
  words: {
    en: {
      name: 'Completion of bookings from Outlook',
      settings: { withinMinutes: 'Minutes to accept terms, fill in fields and choose a PIN' },
      sentence: () => '',
    },
    'zh-Hant': {
      name: 'Outlook 預約補填',
      settings: { withinMinutes: '接受條款、填寫欄位與設定 PIN 碼的時限（分鐘）' },
      sentence: () => '',
    },
    'zh-Hans': {
      name: 'Outlook 预订补填',
      settings: { withinMinutes: '接受条款、填写字段与设置 PIN 码的时限（分钟）' },
      sentence: () => '',
    },
  },
});
