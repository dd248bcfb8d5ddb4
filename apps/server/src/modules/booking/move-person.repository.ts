/** Gives everything that names one person as organizer or attendee to another (rule S17). Doing it twice does no harm. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export async function movePerson(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<void> {
  await sql`
    update booking set organizer_person_id = ${to}, updated_at = ${now} where organizer_person_id = ${from}`.execute(
    db,
  );
  await sql`update attendee set person_id = ${to} where person_id = ${from}`.execute(db);
}
