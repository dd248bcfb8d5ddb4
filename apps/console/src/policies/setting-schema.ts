/** What a setting's JSON schema asks for, as the form has to draw it: a new rule needs no screen of its own. Pure. */

export type Schema = Readonly<Record<string, unknown>>;
export type Values = Readonly<Record<string, unknown>>;

export type Setting =
  | { readonly kind: 'switch' | 'time' | 'people' | 'groups' | 'lines' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly optional: boolean }
  | { readonly kind: 'text' | 'texts'; readonly maxLength: number }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly item: Schema }
  | { readonly kind: 'unknown' };

const noLimit = 4000;

/** `name` tells what an id is of, as the schema does not. */
export function settingOf(name: string, schema: Schema): Setting {
  if (Array.isArray(schema.enum)) return { kind: 'choice', choices: schema.enum.map(String) };
  const [other, nothing] = asSchemas(schema.anyOf);
  if (other && nothing?.type === 'null') return optional(settingOf(name, other));
  switch (schema.type) {
    case 'boolean':
      return { kind: 'switch' };
    case 'integer':
    case 'number':
      return { kind: 'number', min: number(schema.minimum, 0), max: number(schema.maximum, 1e9), optional: false };
    case 'string':
      return isTime(schema) ? { kind: 'time' } : { kind: 'text', maxLength: number(schema.maxLength, noLimit) };
    case 'array':
      return ofArray(name, asSchema(schema.items));
    case 'object':
      return ofObject(propertiesOf(schema));
    default:
      return { kind: 'unknown' };
  }
}

export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
}

/** What a new line of a list starts with. */
export function emptyOf(name: string, schema: Schema): unknown {
  const setting = settingOf(name, schema);
  switch (setting.kind) {
    case 'switch':
      return false;
    case 'number':
      return setting.optional ? null : setting.min;
    case 'choice':
      return setting.choices[0] ?? '';
    case 'texts':
      return { en: '', 'zh-Hant': '', 'zh-Hans': '' };
    case 'time':
    case 'text':
      return '';
    case 'unknown':
      return null;
    default:
      return [];
  }
}

export function emptyItem(item: Schema): Values {
  return Object.fromEntries(Object.entries(propertiesOf(item)).map(([name, schema]) => [name, emptyOf(name, schema)]));
}

function ofArray(name: string, items: Schema): Setting {
  if (Array.isArray(items.enum)) return { kind: 'choices', choices: items.enum.map(String) };
  if (items.type === 'object') return { kind: 'list', item: items };
  if (items.format === 'uuid') return { kind: /groupIds$/i.test(name) ? 'groups' : 'people' };
  return { kind: 'lines' };
}

function ofObject(properties: Readonly<Record<string, Schema>>): Setting {
  if (!('en' in properties) || !('zh-Hant' in properties)) return { kind: 'unknown' };
  return { kind: 'texts', maxLength: number(properties.en?.maxLength, noLimit) };
}

function optional(setting: Setting): Setting {
  return setting.kind === 'number' ? { ...setting, optional: true } : setting;
}

function isTime({ pattern }: Schema): boolean {
  return typeof pattern === 'string' && pattern.includes(':[0-5][0-9]');
}

function number(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

function asSchema(value: unknown): Schema {
  return (value ?? {}) as Schema;
}

function asSchemas(value: unknown): readonly (Schema | undefined)[] {
  return Array.isArray(value) ? (value as Schema[]) : [];
}
