/** Cursors of lists: where the last page ended, opaque to callers. Keyset positions, never offsets: pages stay right under change. */
import { fieldError, type Refusal, refuse } from './problem.ts';

export type CursorPart = string | number;

export function writeCursor(...parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** What each part of a list's cursor is. */
export type CursorShape = readonly ('string' | 'integer' | 'uuid')[];
type PartOf<Kind> = Kind extends 'integer' ? number : string;
type PartsOf<Shape extends CursorShape> = { -readonly [Index in keyof Shape]: PartOf<Shape[Index]> };

/** PostgreSQL's integer. */
const MAX_INTEGER = 2 ** 31 - 1;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The parts, null without a cursor, or a refusal: a caller who made one up is told so. */
export function readCursor<const Shape extends CursorShape>(
  cursor: string | undefined,
  shape: Shape,
): PartsOf<Shape> | null | Refusal {
  if (cursor === undefined) return null;
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== shape.length || !parts.every((part, at) => isA(shape[at], part))) {
    return refuse('invalid-input', {
      errors: [fieldError('/querystring/cursor', 'cursor', 'is not a cursor that this list gave')],
    });
  }
  return parts as PartsOf<Shape>;
}

/** Cuts the row that was read beyond the page, and makes the cursor of the page's last one. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isA(kind: CursorShape[number] | undefined, part: unknown): boolean {
  if (kind === 'integer') return Number.isInteger(part) && Math.abs(Number(part)) <= MAX_INTEGER;
  return typeof part === 'string' && !part.includes('\0') && (kind === 'string' || UUID.test(part));
}
