/** Where a page in order of time goes on, as the opaque text that callers are given. Pure. */
import type { After } from './schedule.repository.ts';

/** null for the first page; what nobody was given reads as the first, too. */
export function readCursor(cursor: string | undefined): After | null {
  if (cursor === undefined) return null;
  const [start, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const at = new Date(start ?? '');
  return id && /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(at.getTime()) ? { start: at, id } : null;
}

export function writeCursor({ start, id }: After): string {
  return Buffer.from(`${start.toISOString()}|${id}`).toString('base64url');
}
