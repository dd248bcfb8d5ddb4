/** For tests: values that a JSON schema of our contract allows, and values that it mostly does not. */
import fc from 'fast-check';

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
}

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: fc.uuid(),
  'date-time': fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  date: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  email: fc.nat(999).map((number) => `somebody.${number}@example.com`),
};

export function allowedBy(asked: object): fc.Arbitrary<unknown> {
  const schema: Schema = asked;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(allowedBy));
  if (schema.allOf) {
    return fc.tuple(...schema.allOf.map(allowedBy)).map((parts) => Object.assign({}, ...parts));
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  return allowedByType(schema);
}

function allowedByType(schema: Schema): fc.Arbitrary<unknown> {
  const { minimum = -1000, maximum = 1_000_000 } = schema;
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listOf(schema);
    case 'object':
      return objectOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 64 }: Schema): fc.Arbitrary<string> {
  const known = format ? formats[format] : undefined;
  if (known) return known;
  // Patterns of the contract are short; what they allow beyond their length is left to chance.
  if (pattern && pattern !== '\\S') return fc.stringMatching(new RegExp(pattern));
  const min = pattern ? Math.max(1, minLength) : minLength;
  const most = Math.max(min, Math.min(maxLength, min + 20));
  return fc
    .string({ unit: 'binary', minLength: min, maxLength: most })
    .map((text) => (pattern ? `x${text.slice(1)}` : text));
}

function listOf({ items = {}, minItems = 0, maxItems = 3, uniqueItems }: Schema): fc.Arbitrary<unknown[]> {
  const lengths = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, minItems + 2)) };
  return uniqueItems ? fc.uniqueArray(allowedBy(items), lengths) : fc.array(allowedBy(items), lengths);
}

function objectOf({ properties = {}, required = [], patternProperties }: Schema): fc.Arbitrary<object> {
  if (patternProperties) return fc.constant({});
  const members = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, allowedBy(schema)]));
  const names = required.filter((name) => Object.hasOwn(members, name));
  return fc.record(members, { requiredKeys: names }) as fc.Arbitrary<object>;
}

/** Of another type, too long, empty, with strange characters, or right after all. */
export function anythingBut(asked: object): fc.Arbitrary<unknown> {
  const nonsense = fc.oneof(
    fc.constantFrom(null, '', -1, 1e21, true, [], {}, '\u0000', '2026-02-30T25:00:00Z', 'x'.repeat(5000)),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const { properties } = asked as Schema;
  if (!properties) return fc.oneof(nonsense, allowedBy(asked));
  const spoilt = fc
    .tuple(allowedBy(asked), fc.constantFrom(...Object.keys(properties), 'unknown'), nonsense)
    .map(([value, name, wrong]) => ({ ...(value as object), [name]: wrong }));
  return fc.oneof(spoilt, nonsense);
}
