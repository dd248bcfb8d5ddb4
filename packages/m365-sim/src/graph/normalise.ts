// Graph reads property names, parameter names and enum values without regard to case and takes "true" and "15" for Booleans and
// numbers. This brings a body into the canonical form before it is checked.
import { resolveSchema, type Schema } from '../openapi.ts';

export function normalise(value: unknown, schema: Schema | undefined): unknown {
  const resolved = resolveSchema(schema);
  if (!resolved || value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((one) => normalise(one, resolved.items));
  if (typeof value === 'object') return normaliseObject(value as Record<string, unknown>, resolved);
  if (typeof value === 'string') return normaliseText(value, resolved);
  return value;
}

function normaliseObject(value: Record<string, unknown>, schema: Schema): Record<string, unknown> {
  const names = new Map<string, string>();
  // Where a parameter stands twice (PascalCase and camelCase) the camelCase one is meant.
  for (const name of Object.keys(schema.properties ?? {}).sort()) names.set(name.toLowerCase(), name);
  const result: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const name = names.get(key.toLowerCase()) ?? key;
    result[name] = normalise(one, schema.properties?.[name]);
  }
  return result;
}

function normaliseText(value: string, schema: Schema): unknown {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (schema.enum) return schema.enum.find((one) => String(one).toLowerCase() === value.toLowerCase()) ?? value;
  if (types.includes('string')) return value;
  if (types.includes('boolean') && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+$/.test(value)) return Number(value);
  return value;
}
