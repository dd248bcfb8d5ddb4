/** Guided tests of rooms: migration 0027. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { EventCopy } from '../translate.ts';
import type { SeenRequest } from './readiness.ts';

export interface StoredRoomTest {
  readonly id: string;
  readonly calendarId: string;
  readonly organizerAddress: string;
  readonly subject: string;
  readonly state: 'watching' | 'settling' | 'reading' | 'answering' | 'passed' | 'failed';
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly bookingId: string | null;
  readonly immutableId: string | null;
  readonly arrivedAt: Date | null;
  readonly arrived: SeenRequest['arrived'] | null;
  readonly acceptedAt: Date | null;
  readonly title: 'kept' | 'lost' | null;
  readonly privateKept: boolean | null;
  readonly answeredAt: Date | null;
  readonly failure: string | null;
  readonly finishedAt: Date | null;
}

const select = sql`
  select id, calendar_id as "calendarId", organizer_address as "organizerAddress", subject, state, started_at as "startedAt",
    ends_at as "endsAt", booking_id as "bookingId", immutable_id as "immutableId", arrived_at as "arrivedAt", arrived,
    accepted_at as "acceptedAt", title, private_kept as "privateKept", answered_at as "answeredAt", failure,
    finished_at as "finishedAt"
  from room_test`;

export async function roomTestById(db: Db, id: string): Promise<StoredRoomTest | null> {
  return (await sql<StoredRoomTest>`${select} where id = ${id}`.execute(db)).rows[0] ?? null;
}

export async function latestTest(db: Db, calendarId: string): Promise<StoredRoomTest | null> {
  const { rows } = await sql<StoredRoomTest>`
    ${select} where calendar_id = ${calendarId} order by started_at desc, id desc limit 1`.execute(db);
  return rows[0] ?? null;
}

export type NewRoomTest = Pick<
  StoredRoomTest,
  'id' | 'calendarId' | 'organizerAddress' | 'subject' | 'startedAt' | 'endsAt'
>;

/** One that still waits gives way; one that has its meeting goes on. @returns false then. */
export async function insertTest(db: Db, test: NewRoomTest): Promise<boolean> {
  await sql`
    update room_test set state = 'failed', failure = 'begun-anew', finished_at = ${test.startedAt}
    where calendar_id = ${test.calendarId} and state = 'watching'`.execute(db);
  const { numAffectedRows } = await sql`
    insert into room_test (id, calendar_id, organizer_address, subject, state, started_at, ends_at)
    values (${test.id}, ${test.calendarId}, ${test.organizerAddress}, ${test.subject}, 'watching', ${test.startedAt},
      ${test.endsAt})
    on conflict (calendar_id) where finished_at is null do nothing`.execute(db);
  return Number(numAffectedRows) === 1;
}

/** Whether a test waits for its meeting there. */
export async function isWatching(db: Db, calendarId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from room_test where calendar_id = ${calendarId} and state = 'watching'`.execute(db);
  return rows.length > 0;
}

/** The first meeting of whoever was named that arrives while it is waited for. */
export async function matchTest(
  db: Db,
  calendarId: string,
  found: { readonly copy: EventCopy; readonly arrived: SeenRequest['arrived']; readonly bookingId: string | null },
  now: Date,
): Promise<void> {
  const { copy, arrived, bookingId } = found;
  if (copy.type !== 'singleInstance' || copy.organizer.address === null) return;
  await sql`
    update room_test set state = 'settling', booking_id = ${bookingId}, immutable_id = ${copy.immutableId},
      arrived_at = ${now}, arrived = ${arrived}
    where calendar_id = ${calendarId} and state = 'watching' and organizer_address = ${copy.organizer.address}`.execute(
    db,
  );
}

/** What a test is about is answered by it, and by nobody else; afterwards, too, it is no booking to be judged. */
export async function isOfTest(db: Db, bookingId: string): Promise<boolean> {
  return (await sql`select 1 from room_test where booking_id = ${bookingId}`.execute(db)).rows.length > 0;
}

export type TestStep = Partial<
  Pick<
    StoredRoomTest,
    'state' | 'arrived' | 'acceptedAt' | 'title' | 'privateKept' | 'answeredAt' | 'failure' | 'finishedAt'
  >
>;

export async function saveStep(db: Db, test: StoredRoomTest, step: TestStep): Promise<void> {
  const next = { ...test, ...step };
  await sql`
    update room_test set state = ${next.state}, arrived = ${next.arrived}, accepted_at = ${next.acceptedAt},
      title = ${next.title}, private_kept = ${next.privateKept}, answered_at = ${next.answeredAt},
      failure = ${next.failure}, finished_at = ${next.finishedAt}
    where id = ${test.id} and finished_at is null`.execute(db);
}

/** Where title and private mark came through they are proven; else what was proven before is not any more. */
export async function saveProof(db: Db, calendarId: string, provenAt: Date | null): Promise<void> {
  await sql`update calendar set titles_proven_at = ${provenAt} where id = ${calendarId}`.execute(db);
}
