/** Begins guided tests of rooms, and tells how they go. */
import { randomInt } from 'node:crypto';
import type { RoomTest } from '@ones/contract';
import { newId } from '../../../kernel/ids.ts';
import { addSeconds } from '../../../kernel/interval.ts';
import { type Db, inTransaction } from '../../../platform/db/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { calendarOfResource, type FollowedCalendar } from '../pull/calendar.repository.ts';
import { insertTest, latestTest, type StoredRoomTest } from './room-test.repository.ts';

const WATCHED_SECONDS = 180;

export interface TestOf {
  readonly connectionId: string;
  readonly resourceId: string;
}

async function calendarOf(db: Db, { connectionId, resourceId }: TestOf): Promise<FollowedCalendar | null> {
  const calendar = await calendarOfResource(db, resourceId);
  return calendar?.connectionId === connectionId ? calendar : null;
}

export async function roomTestOf(db: Db, room: TestOf): Promise<RoomTest | null> {
  const calendar = await calendarOf(db, room);
  const test = calendar && (await latestTest(db, calendar.id));
  return test && presentTest(test);
}

export async function startRoomTest(deps: IntegrationDeps, room: TestOf, organizer: string): Promise<RoomTest | null> {
  const { db } = deps.host;
  const calendar = await calendarOf(db, room);
  if (!calendar) return null;
  const startedAt = deps.clock.now();
  const test = {
    id: newId(startedAt),
    calendarId: calendar.id,
    organizerAddress: organizer.toLowerCase(),
    // Not to be guessed from another test's, so that a title that came through is this one's.
    subject: `ONES ${randomInt(1000, 10_000)}`,
    startedAt,
    endsAt: addSeconds(startedAt, WATCHED_SECONDS),
  };
  await inTransaction(deps.host, async (tx) => {
    if (await insertTest(tx.db, test)) await addJob(tx, 'watch-room-test', { testId: test.id }, { key: test.id });
  });
  return roomTestOf(db, room);
}

function presentTest(test: StoredRoomTest): RoomTest {
  const { id, organizerAddress: organizer, subject, state, arrived, title, privateKept, failure } = test;
  const text = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...{ id, organizer, subject, state, arrived, title, privateKept, failure },
    startedAt: test.startedAt.toISOString(),
    endsAt: test.endsAt.toISOString(),
    arrivedAt: text(test.arrivedAt),
    acceptedAt: text(test.acceptedAt),
    answeredAt: text(test.answeredAt),
    finishedAt: text(test.finishedAt),
  };
}
