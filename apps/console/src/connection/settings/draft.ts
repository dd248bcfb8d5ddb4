/** A connection's settings while somebody types them: what is wrong with them, and what is sent. Pure. */
import type {
  Connection,
  ConnectionOptions,
  CreateConnection,
  RoomChoice,
  ServerSettings,
  TestConnection,
} from '@ones/contract';

export interface Draft {
  readonly name: string;
  readonly type: string;
  readonly operator: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** YYYY-MM-DD, or empty where it is not known. */
  readonly secretExpires: string;
  readonly loginButtonName: string;
  readonly roomMode: 'all' | 'specified';
  readonly addresses: readonly string[];
}

export type DraftField = keyof Draft;

/** A sentence's key in `connection:wrong`. */
export type DraftMistake = 'required' | 'not-a-guid' | 'secret-is-an-id' | 'same-as-tenant' | 'no-rooms';

export type DraftMistakes = Partial<Record<DraftField, DraftMistake>>;

export function emptyDraft(options: ConnectionOptions): Draft {
  return {
    name: '',
    type: options.types.find(({ available }) => available)?.id ?? '',
    operator: options.operators[0]?.id ?? '',
    tenantId: '',
    clientId: '',
    clientSecret: '',
    secretExpires: '',
    loginButtonName: '',
    roomMode: 'all',
    addresses: [],
  };
}

export function draftOf(connection: Connection): Draft {
  const { name, type, operator, tenantId, clientId, loginButtonName, secretExpiresAt, rooms } = connection;
  return {
    ...{ name, type, operator, tenantId, clientId, loginButtonName },
    clientSecret: '',
    secretExpires: secretExpiresAt?.slice(0, 10) ?? '',
    roomMode: rooms.mode,
    addresses: rooms.addresses,
  };
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return guid.test(text.trim());
}

/** What people paste comes with spaces, quotes or braces around it. */
export function cleanId(pasted: string): string {
  return pasted.trim().replaceAll(/^["'{(]+|["'})]+$/g, '');
}

/** What can be told of a field by itself, as soon as it is left; an empty one is not wrong yet. */
export function mistakesWhileTyping(draft: Draft): DraftMistakes {
  const { tenantId, clientId, clientSecret } = draft;
  return {
    ...(tenantId !== '' && !isGuid(tenantId) ? { tenantId: 'not-a-guid' } : {}),
    ...(clientId !== '' && !isGuid(clientId) ? { clientId: 'not-a-guid' } : {}),
    ...(isGuid(clientId) && clientId.toLowerCase() === tenantId.toLowerCase() ? { clientId: 'same-as-tenant' } : {}),
    ...(isGuid(clientSecret) ? { clientSecret: 'secret-is-an-id' } : {}),
  };
}

/** What a test needs; `kept` says that the saved secret serves. */
export function mistakesForTest(draft: Draft, kept: boolean): DraftMistakes {
  return { ...missing(draft, ['tenantId', 'clientId', ...secretUnless(kept)]), ...mistakesWhileTyping(draft) };
}

export function mistakesForSave(draft: Draft, kept: boolean): DraftMistakes {
  return {
    ...missing(draft, ['name']),
    ...mistakesForTest(draft, kept),
    ...(draft.roomMode === 'specified' && draft.addresses.length === 0 ? { addresses: 'no-rooms' } : {}),
  };
}

function secretUnless(kept: boolean): readonly ('clientSecret' | 'name')[] {
  return kept ? [] : ['clientSecret'];
}

function missing(draft: Draft, fields: readonly ('name' | 'tenantId' | 'clientId' | 'clientSecret')[]): DraftMistakes {
  return Object.fromEntries(
    fields.filter((field) => draft[field].trim() === '').map((field) => [field, 'required' as const]),
  );
}

export function testBody(draft: Draft, connectionId: string | null): TestConnection {
  return {
    type: draft.type,
    operator: draft.operator,
    tenantId: draft.tenantId,
    clientId: draft.clientId,
    ...(draft.clientSecret === '' ? {} : { clientSecret: draft.clientSecret }),
    ...(connectionId === null ? {} : { connectionId }),
  };
}

/** The saved secret is kept where none is typed. */
export function serverBody(draft: Draft, version: number): ServerSettings {
  return {
    name: draft.name.trim(),
    type: draft.type,
    operator: draft.operator,
    tenantId: draft.tenantId,
    clientId: draft.clientId,
    ...(draft.clientSecret === '' ? {} : { clientSecret: draft.clientSecret }),
    secretExpiresAt: draft.secretExpires === '' ? null : `${draft.secretExpires}T00:00:00Z`,
    version,
  };
}

export function roomsOf(draft: Draft): RoomChoice {
  return { mode: draft.roomMode, addresses: draft.roomMode === 'all' ? [] : [...draft.addresses] };
}

export function createBody(draft: Draft): CreateConnection {
  const { version: _, ...server } = serverBody(draft, 1);
  const button = draft.loginButtonName.trim();
  return { ...server, rooms: roomsOf(draft), ...(button === '' ? {} : { loginButtonName: button }) };
}

/** What a test's result depends on: another one makes it old. */
export function testedPart({ type, operator, tenantId, clientId, clientSecret }: Draft): string {
  return JSON.stringify([type, operator, tenantId, clientId, clientSecret]);
}
