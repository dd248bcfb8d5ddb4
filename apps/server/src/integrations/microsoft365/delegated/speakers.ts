/** Who speaks with which mailbox: the application, the account that was signed in for the rooms, or each person for themselves. */
import {
  connectionById,
  isRepresentativeAccount,
  keepRepresentativeToken,
  keepRoomAccountToken,
  noteRepresentativeRefused,
  noteRoomAccountRefused,
  readRepresentativeToken,
  readRoomAccountToken,
  type StoredConnection,
} from '../../../modules/connection/index.ts';
import { personByAddress } from '../../../modules/directory/index.ts';
import { candidatesOf, noteTried } from '../app-credentials.ts';
import type { Capabilities } from '../capabilities.ts';
import type { Cloud } from '../clouds.ts';
import type { IntegrationDeps } from '../context.ts';
import type { AccessTokens } from '../graph/access-tokens.ts';
import { isAboutProof, proofParameters } from '../graph/client-proof.ts';
import { type Account, delegatedTokens, type RefreshRequest } from '../graph/delegated-tokens.ts';
import { GraphError, type GraphErrorKind } from '../graph/graph-error.ts';
import { notePersonRefused, readPersonToken, savePersonToken } from './person-token.repository.ts';
import { delegatedScopes } from './scopes.ts';

export const ROOM_ACCOUNT_MISSING = 'room-account-missing';
export const PERSON_NOT_SIGNED_IN = 'person-not-signed-in';
export const REPRESENTATIVE_NOT_SIGNED_IN = 'representative-not-signed-in';

/** Consent was taken away from the application; the account is as good as before once it is given again. */
const CONSENT: ReadonlySet<string> = new Set(['AADSTS65001']);
const ACCOUNT_DISABLED = 'AADSTS50057';

export interface Speakers {
  /** Whoever speaks for the rooms. */
  readonly ofRooms: AccessTokens;
  tokensFor(mailbox: string | null): Promise<AccessTokens>;
  ofPerson(personId: string): AccessTokens;
  ofRepresentative(address: string): AccessTokens;
  /** Whether this person's calendar may be read and written now. */
  mayTouch(address: string): Promise<boolean>;
}

export type SpeakerDeps = Pick<IntegrationDeps, 'host' | 'clock' | 'sealer'>;

export interface SpeakerSettings {
  readonly connection: StoredConnection;
  readonly capabilities: Capabilities;
  readonly cloud: Cloud;
  readonly app: AccessTokens;
  isSyncedRoom(mailbox: string): Promise<boolean>;
}

export function speakers(deps: SpeakerDeps, settings: SpeakerSettings): Speakers {
  const { connection, capabilities, app } = settings;
  const { db } = deps.host;
  const around = { db, clock: deps.clock, request: () => refreshRequest(deps, settings) };
  const roomAccount = delegatedTokens(around, roomAccountOf(deps, connection.id));
  const kept = new Map<string, AccessTokens>();
  const tokensOf = (account: Account): AccessTokens => {
    const tokens = kept.get(account.key) ?? delegatedTokens(around, account);
    kept.set(account.key, tokens);
    return tokens;
  };
  const ofPerson = (personId: string) => tokensOf(personAccountOf(deps, connection.id, personId));
  const ofRepresentative = (address: string) => tokensOf(representativeAccountOf(deps, connection.id, address));
  const isRepresentative = (mailbox: string) => {
    const address = mailbox.toLowerCase();
    const isNamed = connection.representatives.some((one) => one.address === address);
    return isNamed || isRepresentativeAccount(db, { connectionId: connection.id, address });
  };
  const tokensFor = async (mailbox: string | null): Promise<AccessTokens> => {
    if (!capabilities.roomsByAccount) return app;
    const isPerson = capabilities.touchesPersonCalendars === 'signed-in-only' && mailbox !== null;
    if (!isPerson || (await settings.isSyncedRoom(mailbox))) return roomAccount;
    if (await isRepresentative(mailbox)) return ofRepresentative(mailbox.toLowerCase());
    const person = await personByAddress(db, mailbox);
    if (!person) throw failure('forbidden', PERSON_NOT_SIGNED_IN);
    return ofPerson(person.id);
  };
  const mayTouch = async (address: string): Promise<boolean> => {
    if (capabilities.touchesPersonCalendars !== 'signed-in-only') return capabilities.touchesPersonCalendars === 'yes';
    const speaker = { connectionId: connection.id, address: address.toLowerCase() };
    if (await isRepresentative(address)) return (await readRepresentativeToken(db, deps.sealer, speaker)) !== null;
    const person = await personByAddress(db, address);
    if (!person) return false;
    return (await readPersonToken(db, deps.sealer, { connectionId: connection.id, personId: person.id })) !== null;
  };
  return { ofRooms: capabilities.roomsByAccount ? roomAccount : app, tokensFor, ofPerson, ofRepresentative, mayTouch };
}

function failure(kind: GraphErrorKind, code: string): GraphError {
  return new GraphError({ kind, status: null, code, requestId: null, retryAfterSeconds: null });
}

/** Proved by the credential that comes first; one that Entra refuses is noted, so that another comes first next time. */
async function refreshRequest(deps: SpeakerDeps, settings: SpeakerSettings): Promise<RefreshRequest> {
  const { connection, capabilities, cloud } = settings;
  const { clientId, tenantId } = connection;
  const [candidate] = await candidatesOf(deps, connection, cloud);
  if (!candidate) throw failure('unauthorised', 'no-credential');
  const url = `${cloud.signIn}/${tenantId}/oauth2/v2.0/token`;
  const proof = await proofParameters(candidate.proof, { clientId, tokenUrl: url, now: deps.clock.now() });
  return {
    url,
    client: { client_id: clientId, ...proof },
    scope: delegatedScopes(capabilities, cloud).join(' '),
    noteProof: async (code) => {
      if (code === null || isAboutProof(code)) await noteTried(deps)(candidate.id, code);
    },
  };
}

function roomAccountOf({ host, sealer, clock }: SpeakerDeps, connectionId: string): Account {
  return {
    key: `${connectionId}:room-account`,
    readRefreshToken: () => readRoomAccountToken(host.db, sealer, connectionId),
    keepRefreshToken: (token) => keepRoomAccountToken(host.db, sealer, connectionId, token),
    noteRefused: (code) => noteRoomAccountRefused(host.db, connectionId, code, clock.now()),
    // All rooms stand still: the connection's trouble. What Entra said first is said until somebody signs in.
    trouble: async (refusedWith) => {
      const before = (await connectionById(host.db, connectionId))?.roomAccount;
      const code = refusedWith ?? before?.error ?? ROOM_ACCOUNT_MISSING;
      const mend = code === ACCOUNT_DISABLED ? 'enable-room-account' : 'sign-in-room-account';
      return { kind: 'unauthorised', code, mend };
    },
    ofApplication: CONSENT,
  };
}

function personAccountOf({ host, sealer, clock }: SpeakerDeps, connectionId: string, personId: string): Account {
  const of = { connectionId, personId };
  return {
    key: `${connectionId}:${personId}`,
    readRefreshToken: () => readPersonToken(host.db, sealer, of),
    keepRefreshToken: (token) => savePersonToken(host.db, sealer, { ...of, token }, clock.now()),
    noteRefused: (code) => notePersonRefused(host.db, of, code, clock.now()),
    // One person's trouble, and nobody else's.
    trouble: async (code) => ({ kind: 'forbidden', code: code ?? PERSON_NOT_SIGNED_IN }),
    ofApplication: new Set(),
  };
}

function representativeAccountOf({ host, sealer, clock }: SpeakerDeps, connectionId: string, address: string): Account {
  const of = { connectionId, address };
  return {
    key: `${connectionId}:representative:${address}`,
    readRefreshToken: () => readRepresentativeToken(host.db, sealer, of),
    keepRefreshToken: (token) => keepRepresentativeToken(host.db, sealer, of, token),
    noteRefused: (code) => noteRepresentativeRefused(host, of, code, clock.now()),
    // Of what crosses domains, and of nothing else.
    trouble: async (code) => ({ kind: 'forbidden', code: code ?? REPRESENTATIVE_NOT_SIGNED_IN }),
    ofApplication: new Set(),
  };
}
