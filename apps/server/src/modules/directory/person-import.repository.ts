/** People written in batches, as an import names them. Each function is a constant number of statements, whatever the batch. */
import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import { type PersonRow, type PersonTables, replaceWords } from './person.repository.ts';
import type { PersonState } from './person.ts';

export interface PersonToImport {
  readonly id: string;
  readonly object_id: string;
  readonly display_name: string;
  readonly email: string | null;
  readonly department: string | null;
  readonly time_zone: string | null;
  readonly language: Language | null;
  readonly card_number: string | null;
  readonly state: PersonState;
}

/** The rows that stand there already, locked: the import decides by them. */
export async function lockPeople(db: Db, tenantId: string, objectIds: readonly string[]): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select * from person where tenant_id = ${tenantId} and object_id = any(${[...objectIds]}::text[])
    order by id for update`.execute(db);
  return rows;
}

export interface ImportStamp {
  readonly connectionId: string;
  readonly tenantId: string;
  /** Null where what is named is only what changed. */
  readonly round: string | null;
  readonly now: Date;
}

/** Adds or changes people. Gives each one's id by object id. */
export async function upsertPeople(
  db: Db,
  people: readonly PersonToImport[],
  stamp: ImportStamp,
): Promise<Map<string, string>> {
  const column = <Key extends keyof PersonToImport>(key: Key) => people.map((person) => person[key]);
  const { rows } = await sql<{ id: string; object_id: string }>`
    insert into person as p (id, connection_id, tenant_id, object_id, display_name, email, department, time_zone,
      language, card_number, state, source, import_round, created_at, updated_at)
    select i.id, ${stamp.connectionId}::uuid, ${stamp.tenantId}::text, i.object_id, i.display_name, i.email, i.department,
      i.time_zone, i.language, i.card_number, i.state, 'imported', ${stamp.round}::uuid, ${stamp.now}::timestamptz,
      ${stamp.now}::timestamptz
    from unnest(${column('id')}::uuid[], ${column('object_id')}::text[], ${column('display_name')}::text[],
      ${column('email')}::text[], ${column('department')}::text[], ${column('time_zone')}::text[],
      ${column('language')}::text[], ${column('card_number')}::text[], ${column('state')}::text[])
      as i (id, object_id, display_name, email, department, time_zone, language, card_number, state)
    on conflict (tenant_id, object_id) do update set connection_id = excluded.connection_id,
      display_name = excluded.display_name, email = excluded.email, department = excluded.department,
      time_zone = coalesce(excluded.time_zone, p.time_zone), language = excluded.language, card_number = excluded.card_number, state = excluded.state,
      source = 'imported', import_round = coalesce(excluded.import_round, p.import_round), updated_at = excluded.updated_at
    returning id, object_id`.execute(db);
  return new Map(rows.map((row) => [row.object_id, row.id]));
}

/** Named once more, and nothing about them is new. */
export async function noteNamed(db: Db, ids: readonly string[], round: string): Promise<void> {
  await sql`update person set import_round = ${round} where id = any(${[...ids]}::uuid[])`.execute(db);
}

export async function nameAnew(db: Db, people: readonly { id: string; name: string }[]): Promise<void> {
  await replaceWords(db, people);
}

export interface AddressToImport {
  readonly person_id: string;
  readonly address: string;
  readonly is_primary: boolean;
}

export async function addressesOf(db: Db, personIds: readonly string[]): Promise<AddressToImport[]> {
  const { rows } = await sql<AddressToImport>`
    select person_id, address, is_primary from person_address where person_id = any(${[...personIds]}::uuid[])`.execute(
    db,
  );
  return rows;
}

export async function removeTheseAddresses(db: Db, gone: readonly AddressToImport[]): Promise<void> {
  if (gone.length === 0) return;
  await sql`
    delete from person_address a
    using unnest(${gone.map((row) => row.person_id)}::uuid[], ${gone.map((row) => row.address)}::text[]) as i (person_id, address)
    where a.person_id = i.person_id and a.address = i.address`.execute(db);
}

export async function saveAddresses(db: Db, addresses: readonly AddressToImport[]): Promise<void> {
  if (addresses.length === 0) return;
  await sql`
    insert into person_address as a (person_id, address, is_primary)
    select * from unnest(${addresses.map((row) => row.person_id)}::uuid[], ${addresses.map((row) => row.address)}::text[],
      ${addresses.map((row) => row.is_primary)}::bool[])
    on conflict (address, person_id) do update set is_primary = excluded.is_primary`.execute(db);
}

/** How many imported people of the connection this round did not name, and the names of some. */
export async function unnamedPeople(
  db: Db,
  unnamed: { readonly connectionId: string; readonly round: string },
  shown: number,
): Promise<{ gone: number; names: string[] }> {
  const { rows } = await sql<{ gone: number; names: string[] }>`
    select count(*)::int as gone, coalesce((array_agg(display_name order by id))[1:${sql.lit(shown)}], '{}') as names
    from person
    where connection_id = ${unnamed.connectionId} and source = 'imported' and state <> 'absent'
      and import_round is distinct from ${unnamed.round}::uuid`.execute(db);
  return rows[0] ?? { gone: 0, names: [] };
}

/** Imported people of the connection who are there. */
export async function countPeople(db: Db, connectionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from person
    where connection_id = ${connectionId} and source = 'imported' and state <> 'absent'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Imported people of the connection whom another round named last: up to `limit` become absent. Gives their ids. */
export async function markUnnamedAbsent(
  db: Db,
  unnamed: { readonly connectionId: string; readonly round: string; readonly limit: number },
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update person set state = 'absent', updated_at = ${now}
    where id in (
      select id from person
      where connection_id = ${unnamed.connectionId} and source = 'imported' and state <> 'absent'
        and import_round is distinct from ${unnamed.round}::uuid
      order by id limit ${unnamed.limit} for update)
    returning id`.execute(db);
  return rows.map((row) => row.id);
}

export async function setPeopleAbsent(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await db
    .withTables<PersonTables>()
    .updateTable('person')
    .set({ state: 'absent', updated_at: now })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
