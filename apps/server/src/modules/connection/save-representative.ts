/** Keeps a representative that signed in, and what became of its sign-in since (rule S19). */
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';
import { recordAudit } from '../audit/index.ts';
import { connectionEvent } from './connection.events.ts';
import {
  insertRepresentativeAccount,
  type RepresentativeKey,
  type SignedInRepresentative,
  writeRepresentativeRefused,
} from './representative-account.repository.ts';

export async function saveRepresentative(
  deps: { readonly host: TransactionHost; readonly clock: Clock; readonly sealer: Sealer },
  account: SignedInRepresentative,
  actor: Actor,
): Promise<void> {
  const now = deps.clock.now();
  const { connectionId, address, objectId } = account;
  await inTransaction(deps.host, async (tx) => {
    await insertRepresentativeAccount(tx.db, deps.sealer, account, now);
    tx.publish(connectionEvent('connection.credential-tried', connectionId, now));
    const about = { act: 'connection.representative', subjectType: 'connection', subjectId: connectionId };
    await recordAudit(tx, { actor, ...about, after: { address, objectId } }, now);
  });
}

export async function noteRepresentativeRefused(
  host: TransactionHost,
  of: RepresentativeKey,
  code: string,
  now: Date,
): Promise<void> {
  await inTransaction(host, async (tx) => {
    const isNews = await writeRepresentativeRefused(tx.db, of, code, now);
    if (isNews) tx.publish(connectionEvent('connection.credential-tried', of.connectionId, now));
  });
}
