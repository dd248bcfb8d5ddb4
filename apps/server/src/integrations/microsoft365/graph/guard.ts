/**
 * Stands in front of the Graph client in types that never touch a person's calendar (rule S20): what is asked of another
 * mailbox than a synced room's, or of a part of Graph that the type has no business with, is refused before it is sent.
 */
import type { GraphClient, GraphRequest } from './graph-client.ts';
import { GraphError } from './graph-error.ts';

export interface GuardRules {
  readonly graphUrl: string;
  /** First words of paths outside of mailboxes, for example `places`. */
  readonly directory: readonly string[];
  isSyncedRoom(mailbox: string): Promise<boolean>;
}

const REFUSED = 'outside-of-type';

export function guarded(client: GraphClient, rules: GuardRules): GraphClient {
  return {
    send: async (request) => {
      for (const mailbox of mailboxesOf(request, rules)) {
        if (!(await rules.isSyncedRoom(mailbox))) throw refusal();
      }
      return client.send(request);
    },
  };
}

/**
 * Mail goes out of one mailbox, where the type sends any: a connection's sender address. Everything else of mail is refused,
 * whoever asks, in every type.
 */
export function mailFrom(client: GraphClient, sender: string | null): GraphClient {
  return {
    send: async (request) => {
      if (isAboutMail(request) && !isFrom(request, sender)) throw refusal();
      return client.send(request);
    },
  };
}

const ABOUT_MAIL: ReadonlySet<string> = new Set(['sendmail', 'messages', 'mailfolders', 'microsoft.graph.sendmail']);

function isAboutMail({ path }: GraphRequest): boolean {
  const { pathname } = new URL(path, 'https://graph.invalid');
  return pathname.split('/').some((segment) => ABOUT_MAIL.has(decodeURIComponent(segment).toLowerCase()));
}

function isFrom({ method, path, mailbox }: GraphRequest, sender: string | null): boolean {
  if (sender === null || mailbox?.toLowerCase() !== sender || method !== 'POST') return false;
  return path.toLowerCase() === `/users/${encodeURIComponent(sender)}/sendmail`;
}

function refusal(): GraphError {
  return new GraphError({
    kind: 'forbidden',
    status: null,
    code: REFUSED,
    requestId: null,
    retryAfterSeconds: null,
  });
}

/** Every mailbox that a request reaches, in its path, its gate and its body. @throws GraphError for what is not allowed at all. */
function mailboxesOf(request: GraphRequest, rules: GuardRules): readonly string[] {
  const [first = '', second] = segmentsOf(request.path, rules.graphUrl);
  if (rules.directory.includes(first)) {
    const watched = first === 'subscriptions' && request.method === 'POST' ? [watchedBy(request.body)] : [];
    return [...(request.mailbox === null ? [] : [request.mailbox]), ...watched];
  }
  const named = first === 'users' ? second : /^users\('(.+)'\)$/.exec(first)?.[1];
  if (named === undefined || request.mailbox === null) throw refusal();
  // A next or delta link may name the mailbox by the object id that Graph knows it by: it was handed out for this one.
  const isLink = !request.path.startsWith('/') && request.method === 'GET' && !named.includes('@');
  return [request.mailbox, ...(isLink ? [] : [named]), ...schedulesIn(request.body)];
}

/** Below `/v1.0`; as it will be sent, so that no `..` leads elsewhere. */
function segmentsOf(path: string, graphUrl: string): string[] {
  const url = new URL(path.startsWith('/') ? `${graphUrl}/v1.0${path}` : path);
  if (url.origin !== new URL(graphUrl).origin) throw refusal();
  const [version, ...segments] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  if (version !== 'v1.0') throw refusal();
  return segments;
}

function watchedBy(body: unknown): string {
  const { resource } = (body ?? {}) as { readonly resource?: string };
  const mailbox = /^\/?users\/([^/]+)\/events$/.exec(resource ?? '')?.[1];
  if (mailbox === undefined) throw refusal();
  return decodeURIComponent(mailbox);
}

/** getSchedule asks for many mailboxes at once. */
function schedulesIn(body: unknown): readonly string[] {
  const { schedules } = (body ?? {}) as { readonly schedules?: readonly string[] };
  return schedules ?? [];
}
