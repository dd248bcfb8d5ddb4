/** Gives a person or a group roles with limits (rule X2): to look only, or only in one building or on one floor. */
import { type RoleGrant, rolesInPlaces } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { type GrantHolder, grantsOf, replaceGrants, unknownPlaces } from './grant.repository.ts';
import { groupById } from './group.repository.ts';
import { personById } from './person.repository.ts';

export type SetGrantsResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown-holder' }
  | { readonly ok: false; readonly reason: GrantRefusal; readonly at: number };

type GrantRefusal = 'not-in-places' | 'one-place-only' | 'unknown-place' | 'carries-no-rights';

export async function setGrants(
  tx: Tx,
  change: { readonly holder: GrantHolder; readonly grants: readonly RoleGrant[]; readonly actor: Actor },
  now: Date,
): Promise<SetGrantsResult> {
  const { holder, grants } = change;
  const known = await findHolder(tx, holder);
  if (known === null) return { ok: false, reason: 'unknown-holder' };
  if (!known.carriesRights && grants.length > 0) return { ok: false, reason: 'carries-no-rights', at: 0 };
  const refused = await refusalOf(tx, grants);
  if (refused) return { ok: false, ...refused };
  const before = await grantsOf(tx.db, holder);
  await replaceGrants(tx.db, holder, grants, now);
  const subject =
    'personId' in holder
      ? { subjectType: 'person', subjectId: holder.personId }
      : { subjectType: 'group', subjectId: holder.groupId };
  const said = { before: { grants: before }, after: { grants: [...grants] } };
  await recordAudit(tx, { actor: change.actor, act: 'directory.set-grants', ...subject, ...said }, now);
  return { ok: true };
}

async function findHolder(tx: Tx, holder: GrantHolder): Promise<{ carriesRights: boolean } | null> {
  if ('groupId' in holder) return (await groupById(tx.db, holder.groupId)) ? { carriesRights: true } : null;
  const person = await personById(tx.db, holder.personId);
  // Contacts never carry rights, and those of ONES' own people are not given by hand (rule S17).
  return person && { carriesRights: person.source !== 'contact' && person.source !== 'local' };
}

async function refusalOf(tx: Tx, grants: readonly RoleGrant[]): Promise<{ reason: GrantRefusal; at: number } | null> {
  for (const [at, grant] of grants.entries()) {
    if (grant.buildingId !== null && grant.floorId !== null) return { reason: 'one-place-only', at };
    const inPlace = grant.buildingId !== null || grant.floorId !== null;
    if (inPlace && !rolesInPlaces.has(grant.role)) return { reason: 'not-in-places', at };
  }
  const placeOf = (grant: RoleGrant) => grant.buildingId ?? grant.floorId;
  const unknown = new Set(
    await unknownPlaces(
      tx.db,
      grants.flatMap((grant) => placeOf(grant) ?? []),
    ),
  );
  const at = grants.findIndex((grant) => unknown.has(placeOf(grant) ?? ''));
  return at < 0 ? null : { reason: 'unknown-place', at };
}
