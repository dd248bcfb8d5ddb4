/** The single acts of a series' push. Each: attempt row, calls, then one transaction that keeps what came of it (rule S9). */
import { nameBasedId } from '../../../../kernel/ids.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import { cancelEvent, deleteEvent, updateEvent } from '../../graph/events.ts';
import { copyOf } from '../../translate.ts';
import { endAttempt } from '../attempt.repository.ts';
import { eventIfAny, mustBeGone } from '../gone.ts';
import type { Pushing } from '../load-pushing.ts';
import { mergePeople } from '../merge-people.ts';
import { addressIn, type OrganizerBase } from '../organizer-base.ts';
import { begin, FIRST_GENERATION, saveBase, write } from '../perform-push.ts';
import type { KnownCopy } from '../plan-push.ts';
import { renderOnlineMeeting, renderRecurrence } from '../render-event.ts';
import { performDatesAsRoom } from '../room-organized.ts';
import { type DateWrite, writesOfDate } from './date-write.ts';
import { instancesAt } from './instances-at.ts';
import { datesThatDiffer, type SeriesAct } from './plan-series-push.ts';
import { CANCELLED, datesWithoutAdded, OF_THE_WHOLE, type SeriesFacts } from './series-base.ts';

export interface PushingSeries extends Pushing {
  readonly facts: SeriesFacts;
}

/** Nobody is invited yet, so that dates can go without a word, and no room ever sees them. */
export async function performInviteSeries(pushing: PushingSeries, copy: KnownCopy): Promise<void> {
  const { wanted, created, booking } = pushing;
  await writeDates(pushing, copy, { dates: datesThatDiffer(null, wanted), invited: false });
  const { people } = pushing;
  const { subject, sensitivity } = (created ?? {}) as { subject?: string; sensitivity?: string };
  // Rooms of single dates follow: they are invited to these alone.
  const base = { ...wanted, exceptions: writtenBefore(wanted) };
  await write(pushing, {
    kind: 'invite',
    copy,
    body: { subject, sensitivity, ...people, ...renderOnlineMeeting(booking) },
    base,
  });
}

/** What was agreed once everybody is invited: dates that differ in their rooms or people are still to be written. */
function writtenBefore({ exceptions = {} }: OrganizerBase): Record<string, string> {
  return Object.fromEntries(Object.entries(exceptions).filter(([, own]) => !hasPeople(own)));
}

function hasPeople(own: string): boolean {
  return own.startsWith('[') && (JSON.parse(own) as unknown[])[2] !== null;
}

export async function performUpdateSeries(
  pushing: PushingSeries,
  act: Extract<SeriesAct, { kind: 'update-series' }>,
): Promise<void> {
  const { context, booking, wanted } = pushing;
  const { copy, base } = act;
  const event = await eventIfAny(context.graph, copy);
  if (!event || event.isCancelled) return saveBase(pushing, copy, { ...wanted, cancelled: true });
  const people = act.people ? mergePeople(event, base.people.map(addressIn), pushing.people) : {};
  // What a room organizes names rooms as places alone, whom nobody invites.
  const places = act.people && pushing.asRoom ? { locations: pushing.people.locations } : {};
  const body = {
    ...(act.subject ? { subject: wanted.subject } : {}),
    ...(act.range ? { recurrence: renderRecurrence(booking) } : {}),
    ...people,
    ...places,
    ...(act.online ? renderOnlineMeeting(booking) : {}),
  };
  const agreed: OrganizerBase = {
    ...base,
    ...(act.subject ? { subject: wanted.subject } : {}),
    ...(act.people ? { people: wanted.people, ...(wanted.places === undefined ? {} : { places: wanted.places }) } : {}),
    ...(act.range ? { recurrence: wanted.recurrence ?? '' } : {}),
    exceptions: {
      // A changed range may bring back dates that were removed or moved: they are looked at again.
      ...(act.range ? {} : base.exceptions),
      ...(act.people ? ofTheWhole(pushing, base) : {}),
    },
  };
  const ifMatch = copyOf(event, booking.timeZone).etag ?? undefined;
  return write(pushing, { kind: 'update', copy, body, base: agreed, ifMatch });
}

function ofTheWhole({ facts }: PushingSeries, { people }: OrganizerBase): Record<string, string> {
  return Object.fromEntries(datesWithoutAdded(facts, people).map((date) => [date, OF_THE_WHOLE]));
}

/** Dates that a room takes at another time, or anew, are looked at as a new booking's are (rule S21). */
export async function performDates(pushing: PushingSeries, copy: KnownCopy, base: OrganizerBase): Promise<void> {
  const { wanted, asRoom } = pushing;
  const dates = datesThatDiffer(base, wanted);
  const taken = asRoom ? dates.filter((date) => takesTime(base.exceptions?.[date], wanted.exceptions?.[date])) : [];
  const writeAll = async () => {
    await writeDates(pushing, copy, { dates, invited: true, before: base.exceptions });
    await saveBase(pushing, copy, { ...base, exceptions: wanted.exceptions ?? {} });
  };
  return taken.length === 0
    ? writeAll()
    : performDatesAsRoom(pushing, { mailbox: copy.mailbox, dates: taken }, writeAll);
}

/** At times of its own, or at the regular ones again. */
function takesTime(before: string | undefined, own: string | undefined): boolean {
  return own !== CANCELLED && timeOf(before) !== timeOf(own);
}

function timeOf(own: string | undefined): string {
  return own?.startsWith('[') ? JSON.stringify((JSON.parse(own) as unknown[])[0]) : 'null';
}

interface Dates {
  /** Original starts. */
  readonly dates: readonly string[];
  readonly invited: boolean;
  /** As they were agreed. */
  readonly before?: OrganizerBase['exceptions'];
}

async function writeDates(pushing: PushingSeries, copy: KnownCopy, { dates, invited, before }: Dates): Promise<void> {
  if (dates.length === 0) return;
  const { deps, booking, context } = pushing;
  const { timeZone } = booking;
  const writes = (await instancesAt({ graph: context.graph, timeZone }, copy, dates)).flatMap(({ date, event }) => {
    const ofTheWhole = before?.[date] === OF_THE_WHOLE;
    return writesOfDate({ ...pushing.facts, date, event, invited, ofTheWhole });
  });
  if (writes.length === 0) return;
  const transactionId = nameBasedId(booking.id, copy.mailbox, FIRST_GENERATION);
  const { mailbox, immutableId } = copy;
  const attemptId = await begin(pushing, {
    kind: 'update',
    mailbox,
    body: { dates: writes },
    transactionId,
    immutableId,
  });
  for (const one of writes) await perform(pushing, mailbox, one);
  await inTransaction(deps.host, (tx) =>
    endAttempt(tx.db, attemptId, { state: 'done', immutableId }, deps.clock.now()),
  );
}

async function perform({ context }: Pushing, mailbox: string, one: DateWrite): Promise<void> {
  const { graph } = context;
  try {
    if (one.body !== null) await updateEvent(graph, mailbox, one.immutableId, one.body);
    else if (one.tells) await cancelEvent(graph, mailbox, one.immutableId, '');
    else await deleteEvent(graph, mailbox, one.immutableId);
  } catch (error) {
    // Gone already: somebody was quicker, or our own first try took place.
    await mustBeGone(graph, { mailbox, immutableId: one.immutableId }, error);
  }
}
