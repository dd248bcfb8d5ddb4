import { expect, it } from 'vitest';
import { createApi, dataOf } from './create-api.ts';
import { asProblem, ProblemError } from './problem-error.ts';

function apiAnswering(status: number, body: string, headers: Record<string, string> = {}) {
  const requests: Request[] = [];
  const api = createApi({
    baseUrl: 'http://ones.example',
    language: () => 'zh-Hant',
    fetch: async (request) => {
      requests.push(request);
      return new Response(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
    },
  });
  return { api, requests };
}

const failure = (call: Promise<unknown>) => call.then(() => expect.unreachable(), asProblem);

it('[U5] gives a refusal with its code, conflicts, alternatives and request number', async () => {
  const conflict = { resourceId: 'r1', start: '2026-03-02T09:00:00Z', end: '2026-03-02T10:00:00Z' };
  const problem = { type: 'about:blank', title: 'Slot taken', status: 409, code: 'slot-taken', requestId: 'q1' };
  const { api, requests } = apiAnswering(409, JSON.stringify({ ...problem, conflicts: [conflict] }));
  const error = await failure(dataOf(api.GET('/api/session')));
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    code: 'slot-taken',
    status: 409,
    conflicts: [conflict],
    alternatives: [],
    requestId: 'q1',
  });
  expect(requests[0]?.headers.get('accept-language')).toBe('zh-Hant');
});

it('[U2] tells a proxy that answers in the server’s place from the server', async () => {
  const gateway = apiAnswering(502, '<h1>Bad gateway</h1>', { 'x-request-id': 'q2' });
  expect(await failure(gateway.api.GET('/api/session'))).toMatchObject({ code: 'unavailable', requestId: 'q2' });
  const other = apiAnswering(418, 'teapot');
  expect(await failure(other.api.GET('/api/session'))).toMatchObject({ code: 'unreadable-answer', status: 418 });
});

it('[U2] takes an answer without a body for what it is', async () => {
  const api = createApi({
    baseUrl: 'http://ones.example',
    fetch: async () => new Response(null, { status: 204 }),
  });
  const gone = api.DELETE('/api/groups/{id}', { params: { path: { id: 'g' } } });
  await expect(dataOf(gone)).resolves.toBeUndefined();
});

it('[U2] says offline where nobody answers, and leaves an abort an abort', async () => {
  const api = createApi({ baseUrl: 'http://ones.example', fetch: () => Promise.reject(new TypeError('no route')) });
  expect(await failure(api.GET('/api/session'))).toMatchObject({ code: 'offline', status: 0 });
  const aborted = createApi({
    baseUrl: 'http://ones.example',
    fetch: () => Promise.reject(new DOMException('gone', 'AbortError')),
  });
  await expect(aborted.GET('/api/session')).rejects.toMatchObject({ name: 'AbortError' });
});
