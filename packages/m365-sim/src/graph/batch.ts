// $batch: up to twenty requests in one, four at a time, with dependsOn. Each passes the gate by itself, so each may be throttled by
// itself. https://learn.microsoft.com/graph/json-batching
import type { SimContext } from '../context.ts';
import { checkRequest } from '../openapi.ts';
import { type GraphAnswer, GraphError, type GraphRequest } from './call.ts';
import { dispatch, refusal } from './dispatch.ts';
import { passGate } from './gate.ts';

const MOST = 20;
const AT_ONCE = 4;

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

type ItemAnswer = GraphAnswer & { readonly id: string };

export async function runBatch(ctx: SimContext, request: GraphRequest, isAlive: () => boolean): Promise<GraphAnswer> {
  const problem = problemOf(request.body);
  if (problem) return refusal(ctx, request, new GraphError(400, 'BadRequest', problem));
  const { requests } = request.body as { requests: Item[] };
  const answers = new Map<string, ItemAnswer>();
  let waiting = [...requests];
  while (waiting.length > 0) {
    const ready = waiting.filter((item) => (item.dependsOn ?? []).every((id) => answers.has(id))).slice(0, AT_ONCE);
    if (ready.length === 0) break;
    waiting = waiting.filter((item) => !ready.includes(item));
    const done = await Promise.all(ready.map((item) => runItem(ctx, request, item, answers, isAlive)));
    for (const answer of done) answers.set(answer.id, answer);
  }
  return { status: 200, body: { responses: [...answers.values()].map(shapeAnswer) } };
}

function problemOf(body: unknown): string | undefined {
  const wrong = checkRequest('/$batch', 'POST', body);
  if (wrong.length > 0) return `The batch is wrong: ${wrong.join('; ')}.`;
  const { requests } = body as { requests: Item[] };
  if (requests.length > MOST) return 'A batch has at most 20 requests.';
  const ids = requests.map((item) => item.id.toLowerCase());
  if (new Set(ids).size < ids.length) return 'The ids of a batch are unique.';
  const unknown = requests.flatMap((item) => item.dependsOn ?? []).find((id) => !ids.includes(id.toLowerCase()));
  return unknown === undefined ? undefined : `dependsOn names '${unknown}', which is not in the batch.`;
}

async function runItem(
  ctx: SimContext,
  outer: GraphRequest,
  item: Item,
  answers: ReadonlyMap<string, ItemAnswer>,
  isAlive: () => boolean,
): Promise<ItemAnswer> {
  const failed = (item.dependsOn ?? []).some((id) => (answers.get(id)?.status ?? 500) >= 400);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(item.headers ?? {})) headers[name.toLowerCase()] = value;
  const url = item.url.startsWith('/') ? item.url : `/${item.url}`;
  const inner: GraphRequest = {
    method: item.method.toUpperCase(),
    url,
    headers: { ...headers, authorization: outer.headers.authorization ?? '', host: outer.headers.host ?? '' },
    body: item.body,
  };
  if (failed) {
    const error = new GraphError(424, 'FailedDependency', 'A request this one depends on has failed.');
    return { id: item.id, ...refusal(ctx, inner, error) };
  }
  return { id: item.id, ...(await passGate(ctx, inner, { isAlive, inBatch: true }, () => dispatch(ctx, inner))) };
}

function shapeAnswer({ id, status, headers, body }: ItemAnswer): Record<string, unknown> {
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return {
    id,
    status,
    headers: { ...type, ...(headers?.['retry-after'] ? { 'Retry-After': headers['retry-after'] } : {}) },
    ...(body === undefined ? {} : { body }),
  };
}
