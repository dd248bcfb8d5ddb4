/** What an act changed, value by value, in words that can be read. Pure. */

export interface Change {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a value is an instant, to be told as people there read it. */
export function isInstant(value: string): boolean {
  return instant.test(value);
}

/** Only what differs; where one side is absent (something made or removed), all of the other. */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** `{ rooms: { mode: 'all' } }` → `rooms.mode: all`. Lists of plain values stay together. */
function flat(value: unknown, name = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (Array.isArray(value) && value.every(isPlain)) return new Map([[name, value.map(String).join(', ')]]);
  if (typeof value !== 'object') return new Map([[name, String(value)]]);
  const inner = Object.entries(value).flatMap(([key, part]) => [...flat(part, name === '' ? key : `${name}.${key}`)]);
  return new Map(inner);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
