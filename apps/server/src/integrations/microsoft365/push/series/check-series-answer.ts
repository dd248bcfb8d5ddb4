/**
 * What rooms said no to, as the organizer's copy of a series knows it (rule S10): to the whole, or date by date where Exchange
 * accepted the rest. What they accepted shows in their own calendars (rule S6).
 */
import { recordExchangeProgress, type StoredBooking } from '../../../../modules/booking/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../../context.ts';
import { getEvent, listInstances } from '../../graph/events.ts';
import { copyOf, type EventCopy } from '../../translate.ts';
import { resourcesFor } from '../organizer-base.ts';

const waiting: readonly string[] = ['sent', 'pending'];

export async function recordSeriesAnswers(
  deps: IntegrationDeps,
  context: ConnectionContext,
  booking: StoredBooking,
  copy: { readonly mailbox: string; readonly immutableId: string },
): Promise<void> {
  const { graph } = context;
  const event = await getEvent(graph, copy.mailbox, copy.immutableId);
  if (!event || event.isCancelled) return;
  const whole = copyOf(event, booking.timeZone);
  const dates = await datesWaiting(booking, async (window) => {
    const listed = await listInstances(graph, copy.mailbox, copy.immutableId, window);
    return listed.map((one) => copyOf(one, booking.timeZone));
  });
  for (const { id, emailAddress } of await resourcesFor(deps.host.db, deps.booking, booking)) {
    const address = emailAddress?.toLowerCase();
    if (address === undefined) continue;
    const declined = whole.resources.get(address) === 'declined';
    const ofDates = dates.filter((one) => one.originalStart && one.resources.get(address) === 'declined');
    if (declined) await record(deps, booking, id, null);
    else for (const one of ofDates) await record(deps, booking, id, one.originalStart);
  }
}

async function datesWaiting(
  booking: StoredBooking,
  list: (window: { start: Date; end: Date }) => Promise<EventCopy[]>,
): Promise<EventCopy[]> {
  const open = booking.occurrences.filter((one) => one.allocations.some(({ exchange }) => waiting.includes(exchange)));
  const times = open.flatMap(({ period }) => [period.start.getTime(), period.end.getTime()]);
  if (times.length === 0) return [];
  return list({ start: new Date(Math.min(...times)), end: new Date(Math.max(...times)) });
}

async function record(
  deps: IntegrationDeps,
  booking: StoredBooking,
  resourceId: string,
  originalStart: Date | null,
): Promise<void> {
  const answer = { bookingId: booking.id, resourceId, exchange: 'declined' as const, detail: null };
  const progress = { ...answer, from: ['sent', 'pending'] as const, ...(originalStart ? { originalStart } : {}) };
  await inTransaction(deps.host, (tx) => recordExchangeProgress(tx, progress, deps.clock.now()));
}
