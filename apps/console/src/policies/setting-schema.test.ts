import { describe, expect, it } from 'vitest';
import { emptyItem, settingOf } from './setting-schema.ts';

const text = { type: 'string', minLength: 1, maxLength: 120 };
const texts = { type: 'object', properties: { en: text, 'zh-Hant': text, 'zh-Hans': text } };

describe('the form of a rule', () => {
  it('[B3] draws each setting as what its schema asks for', () => {
    expect(settingOf('holds', { type: 'boolean' })).toEqual({ kind: 'switch' });
    const minutes = { type: 'integer', minimum: 5, maximum: 60 };
    expect(settingOf('minutes', minutes)).toEqual({ kind: 'number', min: 5, max: 60, optional: false });
    expect(settingOf('minutes', { anyOf: [minutes, { type: 'null' }] })).toMatchObject({ min: 5, optional: true });
    const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' };
    expect(settingOf('releaseTime', time)).toEqual({ kind: 'time' });
    expect(settingOf('mode', { enum: ['a', 'b'] })).toEqual({ kind: 'choice', choices: ['a', 'b'] });
    expect(settingOf('allowed', { type: 'array', items: { enum: ['a'] } })).toEqual({
      kind: 'choices',
      choices: ['a'],
    });
    expect(settingOf('text', texts)).toEqual({ kind: 'texts', maxLength: 120 });
  });

  it('[B3] asks for people or groups where ids are wanted', () => {
    const ids = { type: 'array', items: { type: 'string', format: 'uuid' } };
    expect(settingOf('approverIds', ids)).toEqual({ kind: 'people' });
    expect(settingOf('approverGroupIds', ids)).toEqual({ kind: 'groups' });
    expect(settingOf('groupIds', ids)).toEqual({ kind: 'groups' });
  });

  it('[B3] starts a new line of a list with what each of its fields may hold', () => {
    const item = {
      type: 'object',
      properties: { id: text, label: texts, required: { type: 'boolean' }, choices: { type: 'array', items: text } },
    };
    expect(emptyItem(item)).toEqual({
      id: '',
      label: { en: '', 'zh-Hant': '', 'zh-Hans': '' },
      required: false,
      choices: [],
    });
  });

  it('[B3] does not pretend to know what it cannot draw', () => {
    expect(settingOf('odd', { type: 'object', properties: { a: text } })).toEqual({ kind: 'unknown' });
  });
});
