/**
 * Finds who calls, from the session cookie or the bearer token of a request. Answers are remembered for a moment, so that a
 * screen or a script calling a hundred times a second costs one look into the database; `forget` makes changes count at once
 * in this process, elsewhere they count when the moment is over.
 */
import type { Clock } from '../../kernel/clock.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  type Authenticate,
  type Caller,
  type DeviceCaller,
  type PersonCaller,
  Refusal,
  refuse,
} from '../../platform/http/index.ts';
import {
  type FoundHolder,
  type FoundToken,
  prolongSession,
  sessionBySecret,
  tokenBySecret,
} from './credential.repository.ts';
import { hashSecret, TOKEN_PREFIX } from './secrets.ts';
import { noteTokenUse } from './service-token.repository.ts';
import { expiryOf, shouldBeNoted, shouldNoteUse } from './session-life.ts';

export interface AuthenticatorDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Displays have tokens of a form of their own; null for one that is nobody's (any more). */
  readonly isDeviceToken?: (token: string) => boolean;
  readonly deviceByToken?: (token: string) => Promise<DeviceCaller | null>;
}

export interface Authenticator {
  readonly authenticate: Authenticate;
  /** Drops what is remembered of a person (signed out, other roles, disabled), or of everybody. */
  forget(personId?: string): void;
}

interface Found {
  readonly answer: Caller | Refusal;
  readonly expiresAt: Date | null;
}

interface Remembered {
  readonly answer: Caller;
  /** By the clock, which tests and the simulated tenant may let jump or stand, and by time that really passes. */
  readonly until: Date;
  readonly reallyUntil: number;
}

const REMEMBERED_MS = 2000;
const REMEMBERED_AT_MOST = 10_000;

export function makeAuthenticator(deps: AuthenticatorDeps): Authenticator {
  const remembered = new Map<string, Remembered>();

  async function answer(key: string, find: () => Promise<Found>): Promise<Caller | Refusal> {
    const now = deps.clock.now();
    const known = remembered.get(key);
    if (known && now < known.until && performance.now() < known.reallyUntil) return known.answer;
    const found = await find();
    if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
    remembered.delete(key);
    if (!(found.answer instanceof Refusal)) {
      const moment = now.getTime() + REMEMBERED_MS;
      const until = new Date(Math.min(moment, found.expiresAt?.getTime() ?? moment));
      remembered.set(key, { answer: found.answer, until, reallyUntil: performance.now() + REMEMBERED_MS });
    }
    return found.answer;
  }

  return {
    async authenticate({ bearer, sessionCookie }) {
      const secret = bearer ?? sessionCookie;
      if (secret === null || secret === '') return { kind: 'anonymous' };
      const hash = hashSecret(secret);
      const key = `${bearer === null ? 'cookie' : 'bearer'} ${hash.toString('base64url')}`;
      if (bearer === null) return answer(key, () => callerOfSession(deps, hash));
      if (bearer.startsWith(TOKEN_PREFIX) && !deps.isDeviceToken?.(bearer))
        return answer(key, () => callerOfToken(deps, hash));
      return answer(key, () => callerOfDevice(deps, bearer));
    },
    forget(personId) {
      for (const [key, { answer: caller }] of remembered) {
        const isTheirs = caller.kind === 'person' && caller.personId === personId;
        if (personId === undefined || isTheirs) remembered.delete(key);
      }
    },
  };
}

async function callerOfSession(deps: AuthenticatorDeps, hash: Buffer) {
  const session = await sessionBySecret(deps.db, hash);
  const now = deps.clock.now();
  const refusal = refusalOf(session, now);
  if (refusal || !session) return { answer: refusal ?? refuse('not-signed-in'), expiresAt: null };
  let { expiresAt } = session;
  if (shouldBeNoted(session.seenAt, now)) {
    expiresAt = expiryOf(session.createdAt, now);
    await prolongSession(deps.db, session.id, expiresAt, now);
  }
  return { answer: personCaller(session, 'web', session.id), expiresAt };
}

async function callerOfToken(deps: AuthenticatorDeps, hash: Buffer) {
  const token = await tokenBySecret(deps.db, hash);
  const now = deps.clock.now();
  const refusal = refusalOf(token, now);
  if (refusal || !token) return { answer: refusal ?? refuse('not-signed-in'), expiresAt: null };
  if (shouldNoteUse(token.lastUsedAt, now)) await noteTokenUse(deps.db, token.id, now);
  return { answer: tokenCaller(token), expiresAt: token.expiresAt };
}

/** In the audit trail a service token stands by its own name beside the person's. */
function tokenCaller(token: FoundToken): Caller {
  const { scopes, access, buildingIds, label, name } = token;
  const caller = personCaller(token, token.purpose, null);
  if (scopes === null || access === null) return caller;
  return { ...caller, name: `${label} (${name})`, scope: { acts: scopes, access, buildingIds } };
}

async function callerOfDevice(deps: AuthenticatorDeps, token: string) {
  const device = await deps.deviceByToken?.(token);
  return { answer: device ?? refuse('not-signed-in'), expiresAt: null };
}

function personCaller(holder: FoundHolder, channel: 'web' | 'api' | 'add-in', sessionId: string | null): PersonCaller {
  return { kind: 'person', personId: holder.personId, name: holder.name, grants: holder.grants, channel, sessionId };
}

/** Who is disabled or gone has no session, whatever the session's row still says. */
function refusalOf(holder: FoundHolder | null, now: Date): Refusal | null {
  if (holder?.personState !== 'active') return refuse('not-signed-in');
  return holder.expiresAt !== null && holder.expiresAt <= now ? refuse('sign-in-expired') : null;
}
