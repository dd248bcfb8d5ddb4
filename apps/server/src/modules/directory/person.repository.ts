/** People and their addresses: single rows in and out. Lists are read in person-search, imports written in person-import. */
import type { Role } from '@ones/contract';
import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { type Db, plannedOnce } from '../../platform/db/index.ts';
import { wordsOfName } from './fold-name.ts';
import { foldAddress, type Person, type PersonSource, type PersonState } from './person.ts';

export type PersonRow = {
  id: string;
  connection_id: string | null;
  tenant_id: string | null;
  object_id: string | null;
  display_name: string;
  email: string | null;
  department: string | null;
  time_zone: string | null;
  language: Language | null;
  /** By the person, whom neither directory nor browser overrules. */
  language_chosen: boolean;
  state: PersonState;
  source: PersonSource;
  roles: Role[];
  import_round: string | null;
  /** As an import reads it. */
  card_number: string | null;
  /** Given by hand: it counts instead. */
  own_card_number: string | null;
  first_signed_in_at: Date | null;
  created_at: Date;
  updated_at: Date;
};
export type PersonTables = {
  person: PersonRow;
  person_address: { address: string; person_id: string; is_primary: boolean };
  person_word: { word: string; person_id: string; whole: boolean };
};

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    connectionId: row.connection_id,
    tenantId: row.tenant_id,
    objectId: row.object_id,
    name: row.display_name,
    email: row.email,
    department: row.department,
    timeZone: row.time_zone,
    language: row.language,
    state: row.state,
    source: row.source,
    roles: row.roles,
    cardNumber: (row.own_card_number ?? row.card_number) || null,
    hasOwnCard: row.own_card_number !== null,
  };
}

export async function personById(db: Db, id: string): Promise<Person | null> {
  const { rows } = await sql<PersonRow>`${plannedOnce}select * from person where id = ${id}`.execute(db);
  const [row] = rows;
  return row ? toPerson(row) : null;
}

/** Who has this access card and still belongs here; nobody where two have the same. */
export async function personByCard(db: Db, cardNumber: string): Promise<Person | null> {
  const [holder, ...others] = await holdersOfCard(db, cardNumber);
  return holder && others.length === 0 ? holder : null;
}

/** Everybody active with this card; two are enough to know that it is nobody's. */
export async function holdersOfCard(db: Db, cardNumber: string): Promise<Person[]> {
  const { rows } = await sql<PersonRow>`
    select * from person where coalesce(own_card_number, card_number) = nullif(${cardNumber}, '') and state = 'active'
      and (own_card_number is not null or card_number is not null)
    order by id limit 2`.execute(db);
  return rows.map(toPerson);
}

/** Until the transaction ends nobody else is given this card. */
export async function lockCard(db: Db, cardNumber: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`card ${cardNumber}`}, 0))`.execute(db);
}

/** Who administers everything and can be written to. */
export async function administrators(db: Db): Promise<readonly { readonly address: string; readonly name: string }[]> {
  const { rows } = await sql<{ address: string; name: string }>`
    select email as address, display_name as name from person
    where state = 'active' and email is not null and 'global-administrator' = any (roles) order by email`.execute(db);
  return rows;
}

export async function personByObjectId(db: Db, tenantId: string, objectId: string): Promise<Person | null> {
  const row = await tables(db)
    .selectFrom('person')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('object_id', '=', objectId)
    .executeTakeFirst();
  return row ? toPerson(row) : null;
}

/** Those of these object ids that are people of the tenant here. */
export async function knownObjectIds(db: Db, tenantId: string, objectIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ object_id: string }>`
    select object_id from person where tenant_id = ${tenantId} and object_id = any(${[...objectIds]}::text[])`.execute(
    db,
  );
  return new Set(rows.map((row) => row.object_id));
}

/** Whom an address reaches. Of several: somebody active, then who is disabled, then a contact, then who is gone. */
export async function personByAddress(db: Db, address: string): Promise<Person | null> {
  return (await peopleByAddresses(db, [address])).get(foldAddress(address)) ?? null;
}

/** The same for many addresses at once, by the folded address. */
export async function peopleByAddresses(db: Db, addresses: readonly string[]): Promise<Map<string, Person>> {
  const found = await sql<PersonRow & { address: string }>`
    select distinct on (a.address) a.address, p.*
    from person_address a join person p on p.id = a.person_id
    where a.address = any(${[...new Set(addresses.map(foldAddress))]}::text[])
    order by a.address, array_position(array['active', 'disabled', 'contact', 'absent'], p.state), a.is_primary desc,
      p.created_at, p.id`.execute(db);
  return new Map(found.rows.map((row) => [row.address, toPerson(row)]));
}

type Later = 'import_round' | 'card_number' | 'own_card_number' | 'first_signed_in_at' | 'language' | 'language_chosen';
export type NewPerson = Omit<PersonRow, Later | 'roles'> & { roles: readonly Role[]; language?: Language | null };

const unsaid = {
  ...{ import_round: null, card_number: null, own_card_number: null, first_signed_in_at: null },
  language_chosen: false,
};

/** False, and nothing written, if the tenant's person stands there already. */
export async function insertPerson(db: Db, person: NewPerson): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('person')
    .values({ language: null, ...person, ...unsaid, roles: [...person.roles] })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'object_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) await replaceWords(db, [{ id: person.id, name: person.display_name }]);
  return inserted !== undefined;
}

export async function updatePerson(
  db: Db,
  id: string,
  change: Partial<
    Pick<
      PersonRow,
      | 'display_name'
      | 'email'
      | 'time_zone'
      | 'language'
      | 'language_chosen'
      | 'own_card_number'
      | 'state'
      | 'roles'
      | 'connection_id'
    >
  >,
  now: Date,
): Promise<void> {
  await tables(db)
    .updateTable('person')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .execute();
  if (change.display_name !== undefined) await replaceWords(db, [{ id, name: change.display_name }]);
}

/** @returns whether it is the first: only the first verified one counts. */
export async function noteFirstSignIn(db: Db, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update person set first_signed_in_at = ${now} where id = ${id} and first_signed_in_at is null`.execute(db);
  return numAffectedRows === 1n;
}

/** Somebody known by this address alone. */
export async function contactByAddress(db: Db, address: string): Promise<Person | null> {
  const { rows } = await sql<PersonRow>`
    select p.* from person_address a join person p on p.id = a.person_id
    where a.address = ${foldAddress(address)} and p.state = 'contact' limit 1`.execute(db);
  return rows[0] ? toPerson(rows[0]) : null;
}

/** Makes `address` the person's only primary one; their other addresses stay. */
export async function setPrimaryAddress(db: Db, personId: string, address: string): Promise<void> {
  await tables(db)
    .updateTable('person_address')
    .set({ is_primary: false })
    .where('person_id', '=', personId)
    .where('address', '<>', foldAddress(address))
    .execute();
  await tables(db)
    .insertInto('person_address')
    .values({ address: foldAddress(address), person_id: personId, is_primary: true })
    .onConflict((conflict) => conflict.columns(['address', 'person_id']).doUpdateSet({ is_primary: true }))
    .execute();
}

export async function removeAddresses(db: Db, personId: string): Promise<void> {
  await tables(db).deleteFrom('person_address').where('person_id', '=', personId).execute();
}

/** Until the end of the transaction, nobody else looks for and makes the same thing. */
export async function lockDirectoryFor(db: Db, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directory:${what}`}, 0))`.execute(db);
}

/** The people who administer everything and could sign in, locked so that two cannot be taken away at once. */
export async function lockAdministrators(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from person
    where 'global-administrator' = any (roles) and state = 'active' and source <> 'local'
    order by id for update`.execute(db);
  return rows.map((row) => row.id);
}

export async function replaceWords(db: Db, people: readonly { id: string; name: string }[]): Promise<void> {
  if (people.length === 0) return;
  const words = people.flatMap(({ id, name }) => wordsOfName(name).map((word, at) => ({ id, word, whole: at === 0 })));
  await tables(db)
    .deleteFrom('person_word')
    .where('person_id', '=', sql<string>`any(${people.map((person) => person.id)}::uuid[])`)
    .execute();
  await sql`
    insert into person_word (person_id, word, whole)
    select * from unnest(${words.map((word) => word.id)}::uuid[], ${words.map((word) => word.word)}::text[],
      ${words.map((word) => word.whole)}::bool[])`.execute(db);
}

function tables(db: Db) {
  return db.withTables<PersonTables>();
}
