/** The server settings while somebody types them: what is wrong with them, and what is sent. Pure. */
import type {
  Connection,
  ConnectionOptions,
  CreateConnection,
  Representative,
  ServerSettings,
  TestConnection,
} from '@ones/contract';

/** `row` tells rows apart while they are typed. */
export type DraftRepresentative = Representative & { readonly row: number };

export interface Draft {
  readonly name: string;
  readonly type: string;
  readonly operator: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly proof: 'secret' | 'certificate';
  readonly clientSecret: string;
  /** YYYY-MM-DD, or empty where it is not known. */
  readonly secretExpires: string;
  /** Made here and not saved yet. */
  readonly certificateId: string | null;
  readonly senderAddress: string;
  readonly representatives: readonly DraftRepresentative[];
}

export type DraftField = keyof Draft;

/** A sentence's key in `connection:wrong`. */
export type DraftMistake = 'required' | 'not-a-guid' | 'secret-is-an-id' | 'same-as-tenant' | 'other-domain';

export type DraftMistakes = Partial<Record<DraftField, DraftMistake>>;

export function emptyDraft(options: ConnectionOptions, type: string): Draft {
  return {
    name: '',
    type,
    operator: options.operators[0]?.id ?? '',
    tenantId: '',
    clientId: '',
    proof: 'secret',
    clientSecret: '',
    secretExpires: '',
    certificateId: null,
    senderAddress: '',
    representatives: [],
  };
}

export function draftOf(connection: Connection): Draft {
  const { name, type, operator, tenantId, clientId, credentials, senderAddress, representatives } = connection;
  const secret = credentials.find(({ kind, state }) => kind === 'secret' && state !== 'refused');
  return {
    ...{ name, type, operator, tenantId, clientId },
    representatives: representatives.map((one, row) => ({ ...one, row })),
    proof: credentials[0]?.kind ?? 'secret',
    clientSecret: '',
    secretExpires: secret?.expiresAt?.slice(0, 10) ?? '',
    certificateId: null,
    senderAddress: senderAddress ?? '',
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
  const { tenantId, clientId, clientSecret, representatives } = draft;
  return {
    ...(tenantId !== '' && !isGuid(tenantId) ? { tenantId: 'not-a-guid' } : {}),
    ...(clientId !== '' && !isGuid(clientId) ? { clientId: 'not-a-guid' } : {}),
    ...(isGuid(clientId) && clientId.toLowerCase() === tenantId.toLowerCase() ? { clientId: 'same-as-tenant' } : {}),
    ...(isGuid(clientSecret) ? { clientSecret: 'secret-is-an-id' } : {}),
    ...(representatives.some(isForeign) ? { representatives: 'other-domain' } : {}),
  };
}

export function isForeign({ domain, address }: Representative): boolean {
  return domain !== '' && address !== '' && !address.toLowerCase().endsWith(`@${domain.toLowerCase()}`);
}

/** What a test needs; `kept` says that a saved credential serves. */
export function mistakesForTest(draft: Draft, kept: boolean): DraftMistakes {
  return { ...missing(draft, ['tenantId', 'clientId']), ...proofMissing(draft, kept), ...mistakesWhileTyping(draft) };
}

export function mistakesForSave(draft: Draft, kept: boolean): DraftMistakes {
  return { ...missing(draft, ['name']), ...mistakesForTest(draft, kept) };
}

function proofMissing({ proof, clientSecret, certificateId }: Draft, kept: boolean): DraftMistakes {
  if (kept) return {};
  if (proof === 'secret') return clientSecret.trim() === '' ? { clientSecret: 'required' } : {};
  return certificateId === null ? { certificateId: 'required' } : {};
}

function missing(draft: Draft, fields: readonly ('name' | 'tenantId' | 'clientId')[]): DraftMistakes {
  return Object.fromEntries(
    fields.filter((field) => draft[field].trim() === '').map((field) => [field, 'required' as const]),
  );
}

/** Only what is typed or made now; what is saved stays. */
function proofOf({ proof, clientSecret, certificateId }: Draft) {
  if (proof === 'secret') return clientSecret === '' ? {} : { clientSecret };
  return certificateId === null ? {} : { certificateId };
}

function senderOf({ senderAddress }: Draft): string | null {
  return senderAddress.trim() === '' ? null : senderAddress.trim();
}

export function testBody(draft: Draft, connectionId: string | null): TestConnection {
  const { type, operator, tenantId, clientId } = draft;
  return {
    ...{ type, operator, tenantId, clientId },
    ...proofOf(draft),
    senderAddress: senderOf(draft),
    ...(connectionId === null ? {} : { connectionId }),
  };
}

/** Credentials are kept where none is given. */
export function serverBody(draft: Draft, version: number): ServerSettings {
  const { type, operator, tenantId, clientId, secretExpires, proof, representatives } = draft;
  return {
    name: draft.name.trim(),
    ...{ type, operator, tenantId, clientId },
    ...proofOf(draft),
    ...(proof === 'secret' ? { secretExpiresAt: secretExpires === '' ? null : `${secretExpires}T00:00:00Z` } : {}),
    senderAddress: senderOf(draft),
    representatives: representatives
      .filter(({ domain, address }) => domain !== '' && address !== '')
      .map(({ domain, address }) => ({ domain, address })),
    version,
  };
}

/** The first page alone; the other two follow. */
export function createBody(draft: Draft): CreateConnection {
  const { version: _, ...server } = serverBody(draft, 1);
  return { ...server, draft: true };
}

/** What a test's result depends on: another one makes it old. */
export function testedPart(draft: Draft): string {
  return JSON.stringify(testBody(draft, null));
}

/** What is kept in the browser of a connection not saved yet: never a secret. */
export function keepable(draft: Draft): string {
  return JSON.stringify({ ...draft, clientSecret: '' });
}

export function keptDraft(text: string | null, empty: Draft): Draft | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return null;
    const known = Object.entries(empty).map(([field, value]) => {
      const one = (kept as Record<string, unknown>)[field];
      return [field, field !== 'certificateId' && typeof one === typeof value ? one : value];
    });
    const draft = Object.fromEntries(known) as Draft;
    return { ...draft, type: empty.type, clientSecret: '', representatives: empty.representatives };
  } catch {
    return null;
  }
}
