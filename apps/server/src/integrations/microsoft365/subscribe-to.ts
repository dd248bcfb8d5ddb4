/** Which events of ours make work with Microsoft 365. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { type BookingEvent, bookingEventTypes } from '../../modules/booking/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';

/** What came from Exchange need not be written there; everything else is. */
export function subscribeTo(subscriptions: Subscriptions): void {
  for (const type of bookingEventTypes) {
    subscriptions.subscribe(type, {
      job: 'push-booking',
      keyOf: (event) => (event as BookingEvent).payload.bookingId,
      payloadOf: (event) => {
        const { bookingId, channel, synced } = (event as BookingEvent).payload;
        return channel === 'sync' || !synced ? null : { bookingId };
      },
    });
  }
  // An approver has spoken, or a slot was lost or won: what waits there gets its answer.
  for (const type of ['booking.answered', 'booking.conflicted'] as const) {
    subscriptions.subscribe(type, {
      job: 'answer-requests',
      keyOf: (event) => (event as BookingEvent).payload.bookingId,
      payloadOf: (event) => {
        const { bookingId, channel, synced } = (event as BookingEvent).payload;
        return synced && (channel !== 'sync' || type === 'booking.conflicted') ? { bookingId } : null;
      },
    });
  }
  const keyOf = (event: DomainEvent) => String(event.payload.connectionId);
  const payloadOf = ({ payload: { connectionId } }: DomainEvent) => ({ connectionId });
  for (const type of ['connection.saved', 'connection.sync-requested']) {
    for (const job of ['sync-connection', 'check-credentials'])
      subscriptions.subscribe(type, { job, atOnce: true, keyOf, payloadOf });
  }
}
