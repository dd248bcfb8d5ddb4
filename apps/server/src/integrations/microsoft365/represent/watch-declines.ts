/**
 * Looks into representatives' calendars for those who booked through them and then declined: that is a request to cancel (rule
 * S19). Only the organizer's copy knows who declined, and what is not a room's calendar is not followed; so it is read whole, and
 * no notification can be missed.
 */
import type { Actor } from '../../../kernel/actor.ts';
import { addMinutes } from '../../../kernel/interval.ts';
import { cancelBooking, findBooking, type StoredBooking } from '../../../modules/booking/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../context.ts';
import { readView } from '../graph/calendar-view.ts';
import { getEvent } from '../graph/events.ts';
import { isGraphError } from '../graph/graph-error.ts';
import type { GraphEvent } from '../graph/types.ts';
import { copyOf, type EventCopy } from '../translate.ts';
import { mailboxesToWatch, representedIn, type WatchedMailbox } from './represented.repository.ts';
import { tellKept } from './tell-kept.ts';

const DAY_MINUTES = 1440;
/** What is near is looked at each time, all that is booked ahead now and then. */
export const NEAR_DAYS = 14;
export const FAR_DAYS = 730;

export interface Watch extends WatchedMailbox {
  readonly days: number;
}

export async function lookAtRepresentatives(deps: IntegrationDeps, days: number): Promise<void> {
  const { db } = deps.host;
  for (const watched of await mailboxesToWatch(db, deps.clock.now())) {
    const key = `${watched.connectionId} ${watched.mailbox} ${days}`;
    await addJob(db, 'watch-declines', { ...watched, days }, { key, keepRunAt: true });
  }
}

export async function watchDeclines(deps: IntegrationDeps, all: Connections, watch: Watch): Promise<void> {
  const { db } = deps.host;
  const context = await all.of(watch.connectionId);
  const now = deps.clock.now();
  const window = { start: now, end: addMinutes(now, watch.days * DAY_MINUTES) };
  const events = await readView(context.graph, watch.mailbox, window).catch((error: unknown) => {
    if (!isGraphError(error)) throw error;
    // The next look comes by itself; whoever may not sign in any more is told of with the connection.
    deps.logger.warn({ err: error, mailbox: watch.mailbox }, 'A representative’s calendar could not be read.');
    return [];
  });
  const copies = events.filter(hasRefusal).map((event) => copyOf(event, 'UTC'));
  const ours = await representedIn(db, watch, [...new Set(copies.map(({ cleanId }) => cleanId))]);
  for (const copy of copies) {
    const bookingId = ours.get(copy.cleanId);
    const booking = bookingId === undefined ? null : await findBooking(db, bookingId);
    if (booking && !copy.cancelled && declined(copy, booking)) await cancel({ deps, context, watch, booking }, copy);
  }
}

/** Most are not declined by anybody: they are not looked at further. */
function hasRefusal({ attendees }: GraphEvent): boolean {
  return (attendees ?? []).some((one) => one.type !== 'resource' && one.status?.response === 'declined');
}

function declined({ people }: Pick<EventCopy, 'people'>, { organizer }: StoredBooking): boolean {
  const booker = organizer.address?.toLowerCase();
  return people.some(({ address, response }) => address === booker && response === 'declined');
}

interface Cancelling {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly watch: Watch;
  readonly booking: StoredBooking;
}

async function cancel({ deps, context, watch, booking }: Cancelling, copy: EventCopy): Promise<void> {
  const { personId, name } = booking.organizer;
  const actor: Actor = { channel: 'outlook', personId, label: name };
  const request = { bookingId: booking.id, actor, viewer: { personId, manages: true } };
  const scope: Scope | null = booking.recurrence === null ? {} : await scopeOf({ deps, context, watch, booking }, copy);
  if (scope === null) return;
  const result = await cancelBooking(deps.booking, { ...request, ...scope });
  if (result.ok) return;
  // A policy may keep it; it is asked again as long as it stands declined.
  deps.logger.info({ booking: booking.id, code: result.refusal.code }, 'Declined, and not cancelled.');
  if (result.refusal.code !== 'policy-refused') return;
  await tellKept(deps, { booking, occurrenceId: scope.occurrenceId ?? null, actor });
}

type Scope = Pick<Parameters<typeof cancelBooking>[1], 'scope' | 'occurrenceId'>;

/** The whole series, or this date of it; null: that date is gone here already. */
async function scopeOf({ context, watch, booking }: Cancelling, copy: EventCopy) {
  const master = copy.seriesMasterId && (await getEvent(context.graph, watch.mailbox, copy.seriesMasterId));
  if (master && declined(copyOf(master, 'UTC'), booking)) return { scope: 'all' as const };
  const at = copy.originalStart?.getTime();
  const occurrence = booking.occurrences.find((one) => one.originalStart.getTime() === at);
  return occurrence ? { scope: 'this' as const, occurrenceId: occurrence.id } : null;
}
