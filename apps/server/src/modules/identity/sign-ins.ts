/** Begins and ends sign-ins: sessions of browsers, tokens of the API and of the add-in. The secret is given out once. */
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { addMinutes } from '../../kernel/interval.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteSignIns, deleteTokensLabelled, insertSession, insertToken } from './credential.repository.ts';
import { hashSecret, newSessionSecret, newTokenSecret } from './secrets.ts';
import { expiryOf } from './session-life.ts';

export interface SessionBegin {
  readonly personId: string;
  readonly connectionId: string | null;
  readonly providerSession: string | null;
}

/** Gives the secret that the browser's cookie carries. */
export async function beginSession(tx: Tx, begin: SessionBegin, now: Date): Promise<string> {
  const secret = newSessionSecret();
  const session = { id: newId(now), secretHash: hashSecret(secret), ...begin, expiresAt: expiryOf(now, now) };
  await insertSession(tx.db, session, now);
  return secret;
}

/** Gives a token that acts as the person until it is revoked. */
export async function makeApiToken(tx: Tx, personId: string, label: string, now: Date): Promise<string> {
  return makeToken(tx, { personId, purpose: 'api', label, expiresAt: null }, now);
}

/** The same, and those made before under the label count no longer. */
export async function renewApiToken(tx: Tx, personId: string, label: string, now: Date): Promise<string> {
  await deleteTokensLabelled(tx.db, personId, label);
  return makeApiToken(tx, personId, label, now);
}

const ADD_IN_MINUTES = 60;

export async function makeAddInToken(tx: Tx, personId: string, now: Date): Promise<{ token: string; expiresAt: Date }> {
  const expiresAt = addMinutes(now, ADD_IN_MINUTES);
  return { token: await makeToken(tx, { personId, purpose: 'add-in', label: 'Outlook', expiresAt }, now), expiresAt };
}

async function makeToken(
  tx: Tx,
  made: { personId: string; purpose: 'api' | 'add-in'; label: string; expiresAt: Date | null },
  now: Date,
): Promise<string> {
  const secret = newTokenSecret();
  await insertToken(tx.db, { id: newId(now), secretHash: hashSecret(secret), ...made }, now);
  return secret;
}

/** Also for who left (`directory.person-left`). Tokens of the API stay, without effect for the latter. */
export async function endSignIns(tx: Tx, personId: string): Promise<void> {
  await deleteSignIns(tx.db, personId);
}

/** Asked for by the person, or by whoever keeps people: a device was lost, a desk was left open. */
export async function signOutEverywhere(
  tx: Tx,
  ending: { readonly personId: string; readonly actor: Actor },
  now: Date,
): Promise<void> {
  await endSignIns(tx, ending.personId);
  const about = { subjectType: 'person', subjectId: ending.personId };
  await recordAudit(tx, { actor: ending.actor, act: 'identity.sign-out-everywhere', ...about }, now);
}
