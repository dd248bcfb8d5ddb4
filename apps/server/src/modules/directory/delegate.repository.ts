/** Who may book in whose place. Only active people give that right and only active people have it; the rows outlive both. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { PersonState } from './person.ts';

/** The one who is named and the one in whose place they act. */
export interface DelegatePair {
  readonly principalId: string;
  readonly delegateId: string;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly state: PersonState;
}

/** Whom a person has named, by name; those who cannot act now, too. */
export async function delegatesOf(db: Db, principalId: string): Promise<NamedPerson[]> {
  const { rows } = await sql<NamedPerson>`
    select p.id, p.display_name as name, p.email, p.state from delegation d join person p on p.id = d.delegate_id
    where d.principal_id = ${principalId} order by lower(p.display_name), p.id`.execute(db);
  return rows;
}

/** In whose place a person may book now, by name. */
export async function principalsOf(db: Db, delegateId: string): Promise<NamedPerson[]> {
  const { rows } = await sql<NamedPerson>`
    select p.id, p.display_name as name, p.email, p.state
    from delegation d join person p on p.id = d.principal_id and p.state = 'active'
      join person me on me.id = d.delegate_id and me.state = 'active'
    where d.delegate_id = ${delegateId} order by lower(p.display_name), p.id`.execute(db);
  return rows;
}

export async function principalIdsOf(db: Db, delegateId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from delegation d join person p on p.id = d.principal_id and p.state = 'active'
      join person me on me.id = d.delegate_id and me.state = 'active'
    where d.delegate_id = ${delegateId}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Whether one may book in the other's place now; it stays so until the end of the transaction that asks. */
export async function actsFor(db: Db, { principalId, delegateId }: DelegatePair): Promise<boolean> {
  const { rows } = await sql`
    select 1 from delegation d join person p on p.id = d.principal_id and p.state = 'active'
      join person me on me.id = d.delegate_id and me.state = 'active'
    where d.principal_id = ${principalId} and d.delegate_id = ${delegateId} for share of d`.execute(db);
  return rows.length > 0;
}

/** Who may book in the place of any of these people now. */
export async function delegatesByPrincipal(
  db: Db,
  principalIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ principalId: string; delegateIds: string[] }>`
    select d.principal_id as "principalId", array_agg(d.delegate_id) as "delegateIds"
    from delegation d join person me on me.id = d.delegate_id and me.state = 'active'
    where d.principal_id = any(${[...principalIds]}::uuid[]) group by d.principal_id`.execute(db);
  return new Map(rows.map((row) => [row.principalId, row.delegateIds]));
}

/** So that two who name one more at once count one after the other. */
export async function lockDelegatesOf(db: Db, principalId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`delegates:${principalId}`}, 0))`.execute(db);
}

/** @returns whether that is new. */
export async function addDelegate(db: Db, { principalId, delegateId }: DelegatePair, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into delegation (principal_id, delegate_id, created_at) values (${principalId}, ${delegateId}, ${now})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** @returns whether there was something to take away. */
export async function removeDelegate(db: Db, { principalId, delegateId }: DelegatePair): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from delegation where principal_id = ${principalId} and delegate_id = ${delegateId}`.execute(db);
  return numAffectedRows === 1n;
}
