/** What the booking module does in the background: a contact that turned out to be a person takes its bookings along. */
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { defineJob, type Job } from '../../platform/queue/index.ts';
import { movePerson } from './move-person.repository.ts';

export interface BookingJobDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
}

interface Merged {
  readonly contactId: string;
  readonly personId: string;
}

export function bookingJobs(deps: BookingJobDeps): readonly Job<never>[] {
  return [
    defineJob<Merged>('move-bookings-to-person', ({ contactId, personId }) =>
      inTransaction(deps.host, (tx) => movePerson(tx.db, { from: contactId, to: personId }, deps.clock.now())),
    ),
  ] as readonly Job<never>[];
}

export function subscribeBooking(subscriptions: Subscriptions): void {
  subscriptions.subscribe('directory.contact-merged', {
    job: 'move-bookings-to-person',
    payloadOf: ({ payload }) => ({ contactId: payload.contactId, personId: payload.personId }),
  });
}
