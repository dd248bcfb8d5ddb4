/**
 * Combined rooms (rule B5). A whole lists its smallest parts; nothing is nested. Who books the whole holds its parts too, so
 * that a booked part keeps the whole from being booked, in the database; parts do not hold the whole, or two of them could
 * not be booked side by side.
 */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/** What a booking of each of these holds: itself and its parts, itself first. */
export async function heldResourceIds(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const held = new Map(ids.map((id) => [id, [id]]));
  if (ids.length === 0) return held;
  const { rows } = await sql<{ whole_id: string; part_id: string }>`
    select whole_id, part_id from resource_part where whole_id = any(${[...ids]}::uuid[])
    order by whole_id, part_id`.execute(db);
  for (const row of rows) held.get(row.whole_id)?.push(row.part_id);
  return held;
}

/** All resources that a booking of these blocks: themselves and their parts, each once, in the order of ids. */
export async function blockedResourceIds(db: Db, ids: readonly string[]): Promise<string[]> {
  return [...new Set([...(await heldResourceIds(db, ids)).values()].flat())].sort();
}

/** All resources whose state a booking of these may change: themselves, their parts, and every whole that shares a part. */
export async function affectedResourceIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const blocked = await blockedResourceIds(db, ids);
  const { rows } = await sql<{ whole_id: string }>`
    select distinct whole_id from resource_part where part_id = any(${blocked}::uuid[])`.execute(db);
  return [...new Set([...blocked, ...rows.map((row) => row.whole_id)])].sort();
}

/** False, and nothing changed, if a part is a whole itself or the whole is part of another. */
export async function setParts(db: Db, wholeId: string, partIds: readonly string[]): Promise<boolean> {
  const parts = [...new Set(partIds)];
  const { rows } = await sql`
    select 1 from resource_part
    where whole_id = any(${parts}::uuid[]) or (part_id = ${wholeId} and ${parts.length > 0})`.execute(db);
  if (rows.length > 0 || parts.includes(wholeId)) return false;
  await sql`delete from resource_part where whole_id = ${wholeId}`.execute(db);
  await sql`insert into resource_part (whole_id, part_id) select ${wholeId}::uuid, unnest(${parts}::uuid[])`.execute(
    db,
  );
  return true;
}
