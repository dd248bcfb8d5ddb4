/** Sign-ins under way: what must come back from the authority unchanged, kept for ten minutes and given out once. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface SignInAttempt {
  readonly state: string;
  readonly connectionId: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly purpose: string;
  readonly returnTo: string;
  readonly expiresAt: Date;
}

export async function insertAttempt(db: Db, attempt: SignInAttempt, now: Date): Promise<void> {
  await sql`delete from sign_in_attempt where expires_at < ${now}`.execute(db);
  await sql`
    insert into sign_in_attempt (state, connection_id, nonce, code_verifier, purpose, return_to, expires_at)
    values (${attempt.state}, ${attempt.connectionId}, ${attempt.nonce}, ${attempt.codeVerifier}, ${attempt.purpose},
      ${attempt.returnTo}, ${attempt.expiresAt})`.execute(db);
}

/** Null if there is none, it was taken before, or its time is over. */
export async function takeAttempt(db: Db, state: string, now: Date): Promise<SignInAttempt | null> {
  const { rows } = await sql<SignInAttempt>`
    delete from sign_in_attempt where state = ${state}
    returning state, connection_id as "connectionId", nonce, code_verifier as "codeVerifier", purpose,
      return_to as "returnTo", expires_at as "expiresAt"`.execute(db);
  const attempt = rows[0];
  return attempt && attempt.expiresAt > now ? attempt : null;
}
