/** Looks at each change made outside to a meeting that was still to come: was it locked? */
import type { DomainEvent } from '../../../kernel/domain-event.ts';
import type { Subscriptions } from '../../../platform/outbox/index.ts';
import { defineJob, type Job } from '../../../platform/queue/index.ts';
import type { BookingDeps, BookingEvent } from '../../booking/index.ts';
import { type LockedChange, noteLockedChange } from './note-locked-change.ts';

const LOOK = 'look-at-lock';

export function lockedJobs(deps: BookingDeps): readonly Job<never>[] {
  return [defineJob<LockedChange>(LOOK, (change) => noteLockedChange(deps, change))] as readonly Job<never>[];
}

export function subscribeLocked(subscriptions: Subscriptions): void {
  for (const type of ['booking.created', 'booking.moved', 'booking.cancelled']) {
    subscriptions.subscribe(type, {
      job: LOOK,
      payloadOf: (event: DomainEvent) => {
        const { bookingId, changedOutside } = (event as BookingEvent).payload;
        return changedOutside ? { id: event.id, bookingId, ...changedOutside } : null;
      },
    });
  }
}
