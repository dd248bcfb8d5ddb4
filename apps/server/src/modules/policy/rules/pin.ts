/** Whoever books chooses a number, which is asked for at the door. */
import Type from 'typebox';
import { allow, defineRule, refuseWith } from '../rule.ts';

const settings = Type.Object({ required: Type.Boolean() }, { additionalProperties: false });
const FOUR_TO_EIGHT_DIGITS = /^\d{4,8}$/;

export const pin = defineRule({
  id: 'pin',
  group: 'form',
  settings,
  example: { required: true },
  acts: ['book'],
  path: '/body/pin',
  evaluate: ({ form }, { required }) => {
    if (form.pin === undefined) return required && !form.pinKept ? refuseWith({ missing: true }) : allow();
    return FOUR_TO_EIGHT_DIGITS.test(form.pin) ? allow() : refuseWith({ missing: false });
  },
  words: {
    en: {
      name: 'PIN',
      settings: { required: 'A PIN has to be chosen' },
      sentence: () => 'Choose a PIN of four to eight digits. It is asked for at the door.',
    },
    'zh-Hant': {
      name: 'PIN 碼',
      settings: { required: '必須設定 PIN 碼' },
      sentence: () => '請設定四至八位數字的 PIN 碼，在門口操作時使用。',
    },
    'zh-Hans': {
      name: 'PIN 码',
      settings: { required: '必须设置 PIN 码' },
      sentence: () => '请设置四至八位数字的 PIN 码，在门口操作时使用。',
    },
  },
});
