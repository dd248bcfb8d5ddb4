// What an operation of the simulated Graph receives and gives back. HTTP is left behind in graph.routes.ts.
import type { SimContext } from '../context.ts';
import type { AccessTokenClaims } from '../entra/tokens.ts';
import type { Calendar } from '../exchange/calendar.ts';
import type { CalendarRole } from '../world/mailbox-rights.ts';
import type { Person, Room, Tenant } from '../world/world.ts';

/** A request as HTTP or `$batch` brings it. */
export interface GraphRequest {
  readonly method: string;
  /** Path and query below `/v1.0`, still encoded. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphCall {
  readonly ctx: SimContext;
  readonly request: GraphRequest;
  /** The path as the OpenAPI subset writes it, with `/users/{user-id}` for `/me`. */
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  /** Query options; names in lower case, without `$`. */
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly tenant: Tenant;
  readonly caller: AccessTokenClaims;
  /** `Prefer: IdType="ImmutableId"`. */
  readonly immutable: boolean;
  /** The zone of answers: IANA, and the name as the caller wrote it. */
  readonly zone: { readonly iana: string; readonly name: string };
  /** `Prefer: odata.maxpagesize`. */
  readonly maxPageSize?: number;
}

/** A call on somebody's mailbox that the caller may open. */
export interface MailboxCall extends GraphCall {
  readonly owner: Person | Room;
  readonly calendar: Calendar;
  /** Which of the mailbox's calendars the path names; 0 is the default one. */
  readonly folder: number;
  /** What the caller may do there; programs act as owners. */
  readonly role: CalendarRole | 'owner';
}

export type Handler = (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>;
export type MailboxHandler = (call: MailboxCall) => GraphAnswer | Promise<GraphAnswer>;

/** A refusal with Graph's status and code; the dispatcher writes the body. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly fields?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

/** Path and query string of an address below /v1.0. */
export function splitUrl(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

export const ok = (body: unknown): GraphAnswer => ({ status: 200, body });
export const created = (body: unknown): GraphAnswer => ({ status: 201, body });
export const accepted: GraphAnswer = { status: 202 };
export const noContent: GraphAnswer = { status: 204 };

/** The object itself, or an empty one: bodies of actions are optional. */
export function bodyOf(call: GraphCall): Readonly<Record<string, unknown>> {
  return typeof call.body === 'object' && call.body !== null && !Array.isArray(call.body)
    ? (call.body as Record<string, unknown>)
    : {};
}
