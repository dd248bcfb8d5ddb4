/**
 * One request to Graph: address, token, gate, error. What is asked and what it means stands in the files beside.
 * Every request asks for immutable ids (rule S4): https://learn.microsoft.com/graph/outlook-immutable-id
 */
import { randomUUID } from 'node:crypto';
import { batchedReads, type Part } from './batched-reads.ts';
import { GraphError, kindOf } from './graph-error.ts';
import type { Entered } from './mailbox-gate.ts';
import { noteWrite } from './write-names.ts';

export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, or a whole next or delta link, which is followed to the letter. */
  readonly path: string;
  readonly body?: unknown;
  readonly prefer?: readonly string[];
  readonly ifMatch?: string | undefined;
  /** Whose gate it passes (rule S13); null for the directory. */
  readonly mailbox: string | null;
  /** A small read that many others may go along with. */
  readonly together?: true;
}

export interface GraphResponse<T> {
  readonly body: T;
  readonly requestId: string | null;
}

export interface GraphClient {
  send<T>(request: GraphRequest): Promise<GraphResponse<T>>;
}

export interface GraphClientOptions {
  readonly graphUrl: string;
  /** Of whoever may speak with this mailbox. */
  readonly accessToken: (mailbox: string | null) => Promise<string>;
  /** Runs the call while at most three to the mailbox are under way in all processes; told what Graph said of throttling. */
  readonly throughGate: <T>(mailbox: string | null, call: () => Promise<T>) => Promise<T>;
  /** Where small reads may go together: one place at each of several mailboxes, without waiting. Left out: all go alone. */
  readonly together?: {
    readonly enterAll: (mailboxes: readonly string[]) => Promise<Entered>;
    readonly now: () => Date;
  };
  readonly onThrottled: (mailbox: string | null, retryAfterSeconds: number | null) => Promise<void>;
  readonly onUnauthorised: (mailbox: string | null) => void | Promise<void>;
  /** `ok`, or the kind of the error. */
  readonly onAnswered: (outcome: string) => void;
}

const TIMEOUT_MS = 30_000;
const THROTTLED = 429;

export function graphClient(options: GraphClientOptions): GraphClient {
  const understand = async (mailbox: string | null, response: Response): Promise<GraphResponse<unknown>> => {
    if (response.ok) {
      options.onAnswered('ok');
      return readAnswer(response);
    }
    // Before anything else: others may be about to call.
    const retryAfter = readRetryAfter(response.headers.get('retry-after'));
    const closing = response.status === THROTTLED ? options.onThrottled(mailbox, retryAfter) : null;
    const error = await readError(response);
    await closing;
    options.onAnswered(error.kind);
    if (error.kind === 'unauthorised') await options.onUnauthorised(mailbox);
    throw error;
  };
  const alone = (token: string, request: GraphRequest) =>
    options.throughGate(request.mailbox, async () =>
      understand(request.mailbox, await call(options.graphUrl, token, request)),
    );
  const batch = async (token: string, parts: readonly Part[]): Promise<void> => {
    const body = { requests: parts.map(partOf) };
    const response = await call(options.graphUrl, token, { method: 'POST', path: '/$batch', body, mailbox: null });
    const answers = response.ok ? answersIn(await response.text()) : null;
    const understood = parts.map(({ id, request, settle }) => {
      // What failed as a whole failed for each of them.
      const answer = understand(request.mailbox, answers ? (answers.get(id) ?? unheard()) : response.clone());
      settle(answer);
      return answer;
    });
    await Promise.allSettled(understood);
  };
  const together = options.together ? batchedReads(options.together, { alone, together: batch }) : null;
  const send = async <T>(request: GraphRequest): Promise<GraphResponse<T>> => {
    const token = await options.accessToken(request.mailbox);
    const { mailbox, together: goesAlong } = request;
    if (together && goesAlong && mailbox !== null) return together.read<T>(token, { ...request, mailbox });
    return (await alone(token, request)) as GraphResponse<T>;
  };
  return { send };
}

function partOf({ id, request }: Part) {
  return { id, method: request.method, url: request.path, headers: { Prefer: preferences(request) } };
}

interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Each part's answer as if it had come alone. */
function answersIn(text: string): ReadonlyMap<string, Response> {
  const { responses } = JSON.parse(text) as { readonly responses: readonly PartAnswer[] };
  return new Map(
    responses.map(({ id, status, headers, body }) => [
      id,
      status < 200 || status > 599
        ? unheard()
        : new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { ...headers } }),
    ]),
  );
}

/** A part that got no answer of its own. */
function unheard(): Response {
  return new Response(null, { status: 503 });
}

function preferences({ prefer }: GraphRequest): string {
  return ['IdType="ImmutableId"', ...(prefer ?? [])].join(', ');
}

async function call(graphUrl: string, token: string, request: GraphRequest): Promise<Response> {
  const url = request.path.startsWith('/') ? `${graphUrl}/v1.0${request.path}` : request.path;
  const clientRequestId = randomUUID();
  const headers: Record<string, string> = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'client-request-id': clientRequestId,
    prefer: preferences(request),
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(request.ifMatch ? { 'if-match': request.ifMatch } : {}),
  };
  const body = request.body === undefined ? null : JSON.stringify(request.body);
  const note = (requestId: string | null) => {
    if (request.method !== 'GET') noteWrite(request.mailbox, { clientRequestId, requestId });
  };
  note(null);
  try {
    const response = await fetch(url, {
      method: request.method,
      headers,
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    note(response.headers.get('request-id'));
    return response;
  } catch (cause) {
    const details = { kind: 'unavailable' as const, status: null, code: 'no-answer', requestId: null };
    throw new GraphError({ ...details, retryAfterSeconds: null }, { cause });
  }
}

async function readAnswer(response: Response): Promise<GraphResponse<unknown>> {
  const text = await response.text();
  // An act without an answer (202, 204) has no body; whoever asks for one of those asks for `null`.
  return { body: text === '' ? null : JSON.parse(text), requestId: response.headers.get('request-id') };
}

interface ErrorBody {
  readonly error?: { readonly code?: string; readonly '@event.existingEventId'?: string };
}

async function readError(response: Response): Promise<GraphError> {
  const text = await response.text();
  const body = parseError(text);
  const code = body.error?.code ?? `http-${response.status}`;
  return new GraphError({
    kind: kindOf(response.status, code),
    status: response.status,
    code,
    requestId: response.headers.get('request-id'),
    retryAfterSeconds: readRetryAfter(response.headers.get('retry-after')),
    location: response.headers.get('location'),
    existingEventId: body.error?.['@event.existingEventId'] ?? null,
  });
}

function parseError(text: string): ErrorBody {
  try {
    return JSON.parse(text) as ErrorBody;
  } catch {
    // A proxy's page instead of Graph's JSON: the status says all there is.
    return {};
  }
}

function readRetryAfter(value: string | null): number | null {
  const seconds = Number(value);
  return value !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
