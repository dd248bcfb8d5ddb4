/** Meetings to come of people who left: somebody has to take them over or let them go (rule S17). */
import type { LeftBookings } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

const PEOPLE_AT_MOST = 200;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly state: 'disabled' | 'absent';
  readonly bookingId: string;
  readonly subject: string | null;
  readonly start: Date;
  readonly recurring: boolean;
}

/** Soonest first. The subject of a private meeting is nobody else's (rule B9). */
export async function bookingsOfLeavers(db: Db, now: Date): Promise<LeftBookings[]> {
  const { rows } = await sql<Row>`
    with coming as (
      select b.id, b.organizer_person_id, b.subject, b.private, b.recurrence, min(o.starts_at) as start
      from person p
        join booking b on b.organizer_person_id = p.id
        join occurrence o on o.booking_id = b.id and o.ends_at > ${now}
      where p.state in ('disabled', 'absent') and p.source in ('imported', 'signed-in')
        and exists (select from allocation a where a.occurrence_id = o.id
          and a.state in ('requested', 'pending_validation', 'confirmed', 'checked_in'))
      group by b.id
    ), first_people as (
      select organizer_person_id as id, min(start) as start from coming group by 1 order by 2 limit ${PEOPLE_AT_MOST}
    )
    select p.id, p.display_name as name, p.email, p.state, c.id as "bookingId",
      case when c.private then null else c.subject end as subject, c.start, c.recurrence is not null as recurring
    from first_people f join person p on p.id = f.id join coming c on c.organizer_person_id = p.id
    order by f.start, p.id, c.start`.execute(db);
  const people = new Map<string, LeftBookings>();
  for (const { bookingId, subject, start, recurring, ...person } of rows) {
    const known = people.get(person.id) ?? { ...person, bookings: [] };
    known.bookings.push({ id: bookingId, subject, start: start.toISOString(), recurring });
    people.set(person.id, known);
  }
  return [...people.values()];
}
