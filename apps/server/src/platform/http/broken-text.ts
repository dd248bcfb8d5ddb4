/** Text that is none: half a surrogate pair, which PostgreSQL keeps neither as text nor in JSON (rule X4). Pure. */

/** `JSON.stringify` escapes exactly those (https://tc39.es/ecma262/#sec-quotejsonstring); an escaped backslash before is text. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

export function hasBrokenText(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return false;
  return HALF.test(JSON.stringify(body));
}
