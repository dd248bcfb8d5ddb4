/** What else is asked when booking, for example a cost centre. */
import Type from 'typebox';
import type { Language } from '../../../kernel/language.ts';
import { allow, defineRule, refuseWith, type Values } from '../rule.ts';
import { listSaid } from '../said.ts';
import { inLanguage, Localized } from './localized.ts';

const Field = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' }),
    label: Localized(120),
    required: Type.Boolean(),
    choices: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 50 }),
  },
  { additionalProperties: false },
);
const settings = Type.Object(
  { fields: Type.Array(Field, { minItems: 1, maxItems: 20 }) },
  { additionalProperties: false },
);

function labelsSaid(values: Values, language: Language): string {
  const labels = Array.isArray(values.labels) ? values.labels : [];
  return listSaid(
    labels.map((label) => inLanguage(label, language)),
    language,
  );
}

export const extraFields = defineRule({
  id: 'extra-fields',
  group: 'form',
  settings,
  example: {
    fields: [
      {
        id: 'cost-centre',
        label: { en: 'Cost centre', 'zh-Hant': '成本中心', 'zh-Hans': '成本中心' },
        required: true,
        choices: [],
      },
    ],
  },
  acts: ['book'],
  path: '/body/fields',
  evaluate: ({ form }, { fields }) => {
    const wrong = fields.filter(({ id, required, choices }) => {
      const given = form.fields?.[id]?.trim() ?? '';
      return given === '' ? required : choices.length > 0 && !choices.includes(given);
    });
    if (wrong.length === 0) return allow();
    return refuseWith({ fields: wrong.map((field) => field.id), labels: wrong.map((field) => field.label) });
  },
  words: {
    en: {
      name: 'Additional fields',
      settings: { fields: 'Fields' },
      sentence: (values) => `Fill in: ${labelsSaid(values, 'en')}.`,
    },
    'zh-Hant': {
      name: '附加欄位',
      settings: { fields: '欄位' },
      sentence: (values) => `請填寫：${labelsSaid(values, 'zh-Hant')}。`,
    },
    'zh-Hans': {
      name: '附加字段',
      settings: { fields: '字段' },
      sentence: (values) => `请填写：${labelsSaid(values, 'zh-Hans')}。`,
    },
  },
});
