/** An administrator makes a token for another program, or takes one away (rule B11). The secret is given out once. */
import { type MakeServiceToken, scopesInPlaces } from '@ones/contract';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';
import { actorOf, fieldError, type PersonCaller, type Refusal, refuse } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import { personById } from '../directory/index.ts';
import { hashSecret, newTokenSecret } from './secrets.ts';
import {
  deleteServiceToken,
  insertServiceToken,
  type StoredServiceToken,
  serviceTokenById,
} from './service-token.repository.ts';

export interface ServiceTokenDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
}

const LONGEST_DAYS = 731;

interface Made {
  readonly token: string;
  readonly stored: StoredServiceToken;
}

export async function makeServiceToken(
  { host, clock }: ServiceTokenDeps,
  body: MakeServiceToken,
  caller: PersonCaller,
): Promise<Made | Refusal> {
  const now = clock.now();
  const wrong = refusalOf(body, now);
  if (wrong) return wrong;
  return inTransaction(host, async (tx) => {
    const personId = body.personId ?? caller.personId;
    const person = await personById(tx.db, personId);
    if (person?.state !== 'active') {
      return refuse('unknown-person', { errors: [fieldError('/body/personId', 'unknown-person', 'is nobody active')] });
    }
    const { scopes, access, buildingIds = null } = body;
    const token = newTokenSecret();
    const id = newId(now);
    const label = body.name.trim();
    const expiresAt = new Date(body.expiresAt);
    const made = { label, scopes, access, buildingIds, personId, expiresAt };
    await insertServiceToken(tx.db, { id, secretHash: hashSecret(token), ...made, madeBy: caller.personId }, now);
    const about = { subjectType: 'service-token', subjectId: id, after: made };
    await recordAudit(tx, { actor: actorOf(caller), act: 'identity.make-service-token', ...about }, now);
    const stored = await serviceTokenById(tx.db, id);
    if (!stored) throw new Error(`The service token ${id} is not there.`);
    return { token, stored };
  });
}

function refusalOf({ expiresAt, scopes, buildingIds }: MakeServiceToken, now: Date): Refusal | null {
  const wrong = (path: string, code: string, message: string) =>
    refuse('invalid-input', { errors: [fieldError(path, code, message)] });
  const end = new Date(expiresAt);
  if (end <= now) return wrong('/body/expiresAt', 'past', 'lies in the past');
  if (end > addMinutes(now, LONGEST_DAYS * 24 * 60)) {
    return wrong('/body/expiresAt', 'too-late', 'lies more than two years from now');
  }
  const loose = buildingIds ? scopes.findIndex((scope) => !scopesInPlaces.has(scope)) : -1;
  return loose < 0 ? null : wrong(`/body/scopes/${loose}`, 'not-in-places', 'cannot be limited to buildings');
}

/** Gives whose token it was. */
export async function revokeServiceToken(
  { host, clock }: ServiceTokenDeps,
  id: string,
  caller: PersonCaller,
): Promise<string | Refusal> {
  return inTransaction(host, async (tx) => {
    const known = await serviceTokenById(tx.db, id);
    if (!known) return refuse('not-found');
    await deleteServiceToken(tx.db, id);
    const about = { subjectType: 'service-token', subjectId: id, before: { label: known.name } };
    await recordAudit(tx, { actor: actorOf(caller), act: 'identity.revoke-service-token', ...about }, clock.now());
    return known.personId;
  });
}
