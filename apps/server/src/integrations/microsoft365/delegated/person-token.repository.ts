/** Refresh tokens of people who have signed in, sealed: migration 0011. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Sealer } from '../../../platform/seal/index.ts';

export interface TokenOwner {
  readonly connectionId: string;
  readonly personId: string;
}

/** What a sealed token is bound to: moved to somebody else it cannot be opened. */
function purposeOf({ connectionId, personId }: TokenOwner): string {
  return `connection:${connectionId}:person:${personId}`;
}

/** null: never signed in, or refused since. */
export async function readPersonToken(db: Db, sealer: Sealer, of: TokenOwner): Promise<string | null> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from person_token
    where connection_id = ${of.connectionId} and person_id = ${of.personId} and state = 'working'`.execute(db);
  return rows[0] ? sealer.open(rows[0].sealed, purposeOf(of)) : null;
}

export async function savePersonToken(
  db: Db,
  sealer: Sealer,
  of: TokenOwner & { readonly token: string },
  now: Date,
): Promise<void> {
  const sealed = sealer.seal(of.token, purposeOf(of));
  await sql`
    insert into person_token (connection_id, person_id, sealed, state, state_since)
    values (${of.connectionId}, ${of.personId}, ${sealed}, 'working', ${now})
    on conflict (connection_id, person_id) do update set sealed = excluded.sealed, state = 'working', error_code = null,
      state_since = case when person_token.state = 'working' then person_token.state_since else excluded.state_since end`.execute(
    db,
  );
}

export async function notePersonRefused(db: Db, of: TokenOwner, code: string, now: Date): Promise<void> {
  await sql`
    update person_token set state = 'broken', error_code = ${code}, state_since = ${now}
    where connection_id = ${of.connectionId} and person_id = ${of.personId} and state = 'working'`.execute(db);
}

/** With another key, within the caller's transaction. */
export async function resealPersonTokens(db: Db, from: Sealer, to: Sealer): Promise<number> {
  const { rows } = await sql<TokenOwner & { sealed: Buffer }>`
    select connection_id as "connectionId", person_id as "personId", sealed from person_token for update`.execute(db);
  for (const { sealed, ...of } of rows) {
    const again = to.seal(from.open(sealed, purposeOf(of)), purposeOf(of));
    await sql`
      update person_token set sealed = ${again}
      where connection_id = ${of.connectionId} and person_id = ${of.personId}`.execute(db);
  }
  return rows.length;
}
