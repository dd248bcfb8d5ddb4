/** Which rooms have said no to a booking. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

/** Names these declines, the same until another is added; null where no room has declined. */
export async function declinesOf(db: Db, bookingId: string, resourceIds: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select md5(string_agg(id::text || exchange_since::text, ' ' order by id)) as name from allocation
    where booking_id = ${bookingId} and resource_id = any(${[...resourceIds]}::uuid[]) and state = 'declined'
  `.execute(db);
  const name = rows[0]?.name ?? null;
  return name && `declined ${bookingId} ${name}`;
}
