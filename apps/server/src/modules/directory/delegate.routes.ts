/** Who may book in whose place, over HTTP: everybody's own, and for others by whoever administers people. */
import { MOST_DELEGATES, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import { actorOf, fieldError, type PersonCaller, type Refusal, refuse, serve } from '../../platform/http/index.ts';
import { type DelegateChanged, dropDelegate, nameDelegate } from './change-delegates.ts';
import { delegatesOf, principalsOf } from './delegate.repository.ts';
import { personById } from './person.repository.ts';

interface DelegateRouteDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
}

export function delegateRoutes(app: FastifyInstance, deps: DelegateRouteDeps): void {
  const { db } = deps.host;
  const change = async (
    how: typeof nameDelegate,
    { principalId, delegateId }: { readonly principalId: string; readonly delegateId: string },
    caller: PersonCaller,
  ): Promise<Refusal | null> => {
    const wanted = { principalId, delegateId, actor: actorOf(caller) };
    const changed = await inTransaction(deps.host, (tx) => how(tx, wanted, deps.clock.now()));
    return changed === 'done' ? null : refuseDelegate(changed);
  };

  serve(app, routes.directory.myDelegates, async ({ caller }) => ({ items: await delegatesOf(db, caller.personId) }));
  serve(app, routes.directory.myPrincipals, async ({ caller }) => ({
    items: (await principalsOf(db, caller.personId)).map(({ id, name, email }) => ({ id, name, email })),
  }));
  serve(app, routes.directory.nameMyDelegate, ({ params, caller }) =>
    change(nameDelegate, { principalId: caller.personId, delegateId: params.personId }, caller),
  );
  serve(app, routes.directory.dropMyDelegate, ({ params, caller }) =>
    change(dropDelegate, { principalId: caller.personId, delegateId: params.personId }, caller),
  );

  serve(app, routes.directory.delegates, async ({ params }) =>
    (await personById(db, params.id)) ? { items: await delegatesOf(db, params.id) } : refuse('not-found'),
  );
  serve(app, routes.directory.nameDelegate, ({ params, caller }) =>
    change(nameDelegate, { principalId: params.id, delegateId: params.personId }, caller),
  );
  serve(app, routes.directory.dropDelegate, ({ params, caller }) =>
    change(dropDelegate, { principalId: params.id, delegateId: params.personId }, caller),
  );
}

const words = {
  'not-oneself': 'cannot be the person themselves, nor whoever names them',
  'too-many': `would be one more than ${MOST_DELEGATES}`,
} as const;

function refuseDelegate(reason: Exclude<DelegateChanged, 'done'>): Refusal {
  if (reason === 'unknown-principal') return refuse('not-found');
  const path = '/params/personId';
  if (reason === 'unknown-person') {
    return refuse('unknown-person', { errors: [fieldError(path, reason, 'is nobody who could book here')] });
  }
  return refuse('invalid-input', { errors: [fieldError(path, reason, words[reason])] });
}
