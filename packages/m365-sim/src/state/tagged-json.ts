// JSON for the simulator's records: Maps, Sets and instants keep their kind. Pure.

type Tag = '$map' | '$set' | '$date';

export function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof Date) return tagged('$date', value.toISOString());
  if (value instanceof Set) return tagged('$set', [...value].map(toPlain));
  if (value instanceof Map) return tagged('$map', [...value].map(toPlain));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toPlain(one)]));
}

export function fromPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromPlain);
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first) {
    const [tag, inner] = first;
    if (tag === '$date') return new Date(String(inner));
    if (tag === '$set' && Array.isArray(inner)) return new Set(inner.map(fromPlain));
    if (tag === '$map' && Array.isArray(inner)) return new Map(inner.map(fromPlain) as [unknown, unknown][]);
  }
  return Object.fromEntries(entries.map(([name, one]) => [name, fromPlain(one)]));
}

function tagged(tag: Tag, inner: unknown): Readonly<Record<string, unknown>> {
  return { [tag]: inner };
}
