/** What the booking module does in the background: a contact that turned out to be a person takes its bookings along. */
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { defineJob, type Job, type Schedule } from '../../platform/queue/index.ts';
import { movePerson } from './move-person.repository.ts';
import { extendHorizon, type HorizonDeps } from './series/extend-horizon.ts';

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

const DAY_SECONDS = 86_400;

/** Early in the UTC day, in which the horizon moves on. */
export function bookingSchedules(deps: HorizonDeps): readonly Schedule[] {
  const run = () => extendHorizon(deps);
  return [{ name: 'extend-series', everySeconds: DAY_SECONDS, offsetSeconds: 600, run }];
}

export function subscribeBooking(subscriptions: Subscriptions): void {
  subscriptions.subscribe('directory.contact-merged', {
    job: 'move-bookings-to-person',
    payloadOf: ({ payload }) => ({ contactId: payload.contactId, personId: payload.personId }),
  });
}
