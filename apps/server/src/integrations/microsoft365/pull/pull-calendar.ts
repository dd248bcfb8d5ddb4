/**
 * Brings one calendar up to date: lease, one round read to its end, one transaction with cursor, changes, events and jobs
 * (rules S1 and S2). A crash anywhere repeats the round without effect.
 */
import { addSeconds } from '../../../kernel/interval.ts';
import {
  type AppliedChange,
  applyExternalChanges,
  lockMeetings,
  nameOutside,
  ownBookingsNamed,
} from '../../../modules/booking/index.ts';
import { inTransaction, type Tx } from '../../../platform/db/index.ts';
import { assertFence, hold, type Lease } from '../../../platform/lease/index.ts';
import { addJob, RetryAt } from '../../../platform/queue/index.ts';
import { saveRound } from '../compare/compare.repository.ts';
import { findDifferences } from '../compare/find-differences.ts';
import { dropHeldRound } from '../compare/held-round.repository.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../context.ts';
import { probeCalendar } from '../graph/calendar-view.ts';
import { leftSince } from '../push/attempt.repository.ts';
import { observeRound } from '../readiness/observe-round.ts';
import { noteInbound } from '../trail/inbound.repository.ts';
import { contentOf, type EventCopy } from '../translate.ts';
import { calendarById, type FollowedCalendar, isAsRead, saveCursor } from './calendar.repository.ts';
import { deleteCopies, saveCopies } from './copy.repository.ts';
import { holdCalendar } from './hold-calendar.ts';
import { type GoneMeeting, massRemoval } from './mass-removal.ts';
import { type PreparedRound, prepareRound } from './prepare-round.ts';
import { handlePullError, noteWorkingConnection } from './pull-trouble.ts';
import { type CalendarRound, readCalendar } from './read-calendar.ts';
import { saveOrganizerCopies } from './save-organizer-copies.ts';
import { standApart } from './stand-apart.ts';

/** A reading takes a fraction of a second; a door waits for what comes after it. */
const BUSY_SECONDS = 0.25;
const AGAIN_SECONDS = 1;

export interface PullRequest {
  readonly calendarId: string;
  /** Read the whole window, whatever the cursor knows. */
  readonly whole?: boolean;
  /** Keep what differs (rule S15). */
  readonly report?: boolean;
}

export async function pullCalendar(deps: IntegrationDeps, all: Connections, request: PullRequest): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const calendar = await calendarById(db, request.calendarId);
  if (!calendar || calendar.state === 'stopped') return;
  if (calendar.notBefore && calendar.notBefore > now) throw new RetryAt(calendar.notBefore);
  const lease = await hold(db, { key: `calendar:${calendar.id}`, clock: deps.clock });
  // Somebody reads it at this moment, perhaps from before the change that this hint was about.
  if (!lease) throw new RetryAt(addSeconds(now, BUSY_SECONDS));
  try {
    const context = await all.of(calendar.connectionId);
    await pullOnce(deps, context, calendar, lease, request);
    await noteWorkingConnection(deps, context.connection);
  } catch (error) {
    await handlePullError(deps, calendar, error);
  } finally {
    await lease.letGo();
  }
}

async function pullOnce(
  deps: IntegrationDeps,
  context: ConnectionContext,
  calendar: FollowedCalendar,
  lease: Lease,
  { whole = false, report = false }: PullRequest,
): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const [resource] = await deps.booking.resources(db, [calendar.resourceId]);
  const mailboxZone = resource?.timeZone ?? 'UTC';
  const read = await readCalendar({ db, context, calendar, mailboxZone, now, whole });
  const { round, window } = read;
  const prepared = await prepareRound({ db, context, calendar, mailboxZone, window, now }, round);
  if (prepared.mustWait) throw new RetryAt(addSeconds(now, 2 * BUSY_SECONDS));
  const removals = meetingsGone(prepared);
  // An absence counts only if the calendar itself is readable with the same token (rule S6).
  if (prepared.gone.length > 0) await probeCalendar(context.graph, calendar.mailbox);
  const mass = await massRemoval(db, calendar, removals, now);
  if (mass) return holdCalendar(deps, calendar, mass, report ? findDifferences(prepared) : null);
  await inTransaction(deps.host, (tx) => commit(tx, deps, { calendar, lease, read, prepared, report, readFrom: now }));
}

/** Whole meetings: a series that loses an occurrence, or was moved to another time, is still there. */
function meetingsGone({ gone, copies }: PreparedRound): GoneMeeting[] {
  const present = new Set(copies.map(({ copy }) => copy.cleanId));
  return gone.flatMap(({ change }) => {
    if (!change || present.has(change.meeting.cleanId)) return [];
    return [{ cleanId: change.meeting.cleanId, originalStart: change.originalStart }];
  });
}

/** Where a room's own event, or a date of it, is gone, another room may have to invite the people in its stead (rule S21). */
function ownEventsGone(tx: Tx, { gone }: PreparedRound, connectionId: string): Promise<readonly string[]> {
  const cleanIds = gone.flatMap(({ change }) => change?.meeting.cleanId ?? []);
  return ownBookingsNamed(tx.db, connectionId, [...new Set(cleanIds)]);
}

/** What waits for our word, and what was accepted without it; at the first sync what is accepted stands (rule S11). */
function isForPolicy({ change: { what } }: AppliedChange, { state }: FollowedCalendar): boolean {
  return what.kind === 'present' && (what.answer === 'pending' || state !== 'first-sync');
}

interface Commit {
  readonly calendar: FollowedCalendar;
  readonly lease: Lease;
  readonly read: CalendarRound;
  readonly prepared: PreparedRound;
  readonly report: boolean;
  /** When the reading began. */
  readonly readFrom: Date;
}

/**
 * What a room left by our word while it was read may have been seen standing: that is no wish to come back. The meetings are
 * locked first, so that whoever notes the leaving has done so or waits. What is left out here is looked at again.
 */
async function withoutLeft(tx: Tx, { calendar, prepared, readFrom }: Commit, now: Date): Promise<PreparedRound> {
  if (prepared.copies.length === 0) return prepared;
  const { id: calendarId, connectionId, mailbox } = calendar;
  const cleanIds = [...new Set(prepared.copies.map(({ copy }) => copy.cleanId))];
  await lockMeetings(tx.db, connectionId, cleanIds);
  const left = await leftSince(tx.db, { connectionId, mailbox }, readFrom);
  const copies = prepared.copies.filter(
    ({ copy }) => !left.has(copy.immutableId) && !left.has(copy.seriesMasterId ?? ''),
  );
  if (copies.length === prepared.copies.length) return prepared;
  const options = { key: `again ${calendarId}`, runAt: addSeconds(now, AGAIN_SECONDS) };
  await addJob(tx, 'pull-calendar', { calendarId, whole: true }, options);
  return { ...prepared, copies };
}

async function commit(tx: Tx, deps: IntegrationDeps, committing: Commit): Promise<void> {
  const { calendar, lease, read, report } = committing;
  const now = deps.clock.now();
  const key = { connectionId: calendar.connectionId, mailbox: calendar.mailbox };
  await assertFence(tx, lease);
  if (!(await isAsRead(tx.db, calendar))) throw new RetryAt(now);
  const prepared = await withoutLeft(tx, committing, now);
  const { resourceId } = calendar;
  for (const known of prepared.recognised) await nameOutside(tx, { ...known, resourceId });

  const named = [...prepared.copies, ...prepared.gone].flatMap((entry) => (entry.change ? [entry.change] : []));
  const changes = [...named, ...prepared.elsewhere];
  const applied = new Map(
    (await applyExternalChanges(tx, deps.booking, changes)).map((entry) => [entry.change, entry]),
  );
  const bookings = new Map([...applied.values()].map((one) => [one.change.meeting.cleanId, one.bookingId]));
  const copies = prepared.copies.map(({ copy }) => copy);
  const bookingOf = (copy: EventCopy) => bookings.get(copy.cleanId) ?? null;
  await observeRound(tx.db, deps, { calendar, copies, bookingOf });
  await saveCopies(
    tx.db,
    key,
    prepared.copies.map(({ copy, change }) => {
      const rows = change ? applied.get(change) : undefined;
      const ids = { bookingId: rows?.bookingId ?? null, occurrenceId: rows?.occurrenceId ?? null };
      return { copy, role: 'room' as const, base: contentOf(copy), resourceId: calendar.resourceId, ...ids };
    }),
    now,
  );
  await deleteCopies(
    tx.db,
    key,
    prepared.gone.flatMap((entry) => entry.stored?.immutableId ?? []),
  );
  const news = [...applied.values()].filter((one) => isForPolicy(one, calendar)).flatMap((one) => one.bookingId ?? []);
  for (const bookingId of new Set(news)) await addJob(tx, 'answer-requests', { bookingId }, { key: bookingId });
  for (const bookingId of new Set([...prepared.letGoThere, ...(await ownEventsGone(tx, prepared, key.connectionId))]))
    await addJob(tx, 'push-booking', { bookingId }, { key: bookingId });
  for (const one of prepared.apart) await standApart(tx, deps, calendar, one);
  await saveOrganizerCopies(tx, deps, calendar, prepared, applied);
  // What a first sync brings is all there is; later rounds bring news.
  if (calendar.state !== 'first-sync') await noteInbound(tx.db, calendar, [...applied.values()], now);
  if (report) {
    const found = findDifferences(prepared).map(({ change, bookingId, ...difference }) => ({
      ...difference,
      bookingId: (change && applied.get(change)?.bookingId) ?? bookingId,
    }));
    await saveRound(tx.db, calendar, 'healed', found, now);
    if (found.length > 0)
      deps.logger.warn({ calendar: calendar.id, found }, 'A compare found differences and healed them.');
  }
  await dropHeldRound(tx.db, calendar.id);
  const { round, window, reader } = read;
  const whole = round.complete && round.covers === null;
  await saveCursor(tx.db, calendar.id, { deltaLink: round.deltaLink, window, whole, reader }, now);
}
