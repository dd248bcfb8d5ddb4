/** Time before and after a meeting in which nobody else has the resource. It widens what is held, not what is shown. */
import Type from 'typebox';
import { allow, defineRule } from '../rule.ts';

const minutes = Type.Integer({ minimum: 0, maximum: 240 });
const settings = Type.Object({ beforeMinutes: minutes, afterMinutes: minutes }, { additionalProperties: false });

export const buffers = defineRule({
  id: 'buffers',
  group: 'time',
  settings,
  example: { beforeMinutes: 0, afterMinutes: 15 },
  acts: [],
  path: '',
  evaluate: () => allow(),
  words: {
    en: {
      name: 'Buffers',
      settings: { beforeMinutes: 'Minutes kept free before', afterMinutes: 'Minutes kept free after' },
      sentence: () => '',
    },
    'zh-Hant': {
      name: '緩衝時間',
      settings: { beforeMinutes: '之前保留幾分鐘', afterMinutes: '之後保留幾分鐘' },
      sentence: () => '',
    },
    'zh-Hans': {
      name: '缓冲时间',
      settings: { beforeMinutes: '之前保留几分钟', afterMinutes: '之后保留几分钟' },
      sentence: () => '',
    },
  },
});
