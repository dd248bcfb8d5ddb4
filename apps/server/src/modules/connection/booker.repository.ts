/** Who may book in ONES where a room itself organizes what is booked there (rule S21): migration 0012. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface Booker {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

export async function isBooker(db: Db, connectionId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from booker where connection_id = ${connectionId} and person_id = ${personId}`.execute(db);
  return rows.length > 0;
}

export async function bookersOf(db: Db, connectionId: string): Promise<Booker[]> {
  const { rows } = await sql<Booker>`
    select p.id, p.display_name as name, p.email from booker b join person p on p.id = b.person_id
    where b.connection_id = ${connectionId} order by p.display_name, p.id`.execute(db);
  return rows;
}

/** People whom nobody knows are left out. */
export async function replaceBookers(
  db: Db,
  connectionId: string,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    delete from booker where connection_id = ${connectionId} and not person_id = any(${personIds}::uuid[])`.execute(db);
  await sql`
    insert into booker (connection_id, person_id, created_at)
    select ${connectionId}, id, ${now} from person where id = any(${personIds}::uuid[])
    on conflict do nothing`.execute(db);
}
