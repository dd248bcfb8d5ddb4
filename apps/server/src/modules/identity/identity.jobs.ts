/** What identity does in the background: sign-ins of people who left end, and what expired long ago is cleared away. */
import type { Clock } from '../../kernel/clock.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { defineJob, type Job, type Schedule } from '../../platform/queue/index.ts';
import type { PersonLeft } from '../directory/index.ts';
import type { Authenticator } from './authenticate.ts';
import { deleteLongExpired } from './credential.repository.ts';
import { LONGEST_MINUTES } from './session-life.ts';
import { endSignIns } from './sign-ins.ts';

export interface IdentityJobDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  /** Of this process, so that it need not wait until what it remembers is stale. */
  readonly authenticator: Pick<Authenticator, 'forget'>;
}

export function identityJobs(deps: IdentityJobDeps): readonly Job<never>[] {
  return [
    defineJob<{ personId: string }>('end-sign-ins', async ({ personId }) => {
      await inTransaction(deps.host, (tx) => endSignIns(tx, personId));
      deps.authenticator.forget(personId);
    }),
  ] as readonly Job<never>[];
}

export function identitySchedules(deps: IdentityJobDeps): readonly Schedule[] {
  return [
    {
      name: 'clear-expired-sign-ins',
      everySeconds: 86_400,
      offsetSeconds: 3 * 3600,
      run: () => deleteLongExpired(deps.host.db, addMinutes(deps.clock.now(), -LONGEST_MINUTES)),
    },
  ];
}

export function subscribeIdentity(subscriptions: Subscriptions): void {
  const payloadOf = (event: { payload: object }) => ({ personId: (event as PersonLeft).payload.personId });
  subscriptions.subscribe('directory.person-left', { job: 'end-sign-ins', payloadOf });
}
