/** The API as a script calls it, with the token of the start's last lines. */
import type { Availability, Booking, Policy, Problem, Resource } from '@ones/contract';
import { inject } from 'vitest';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface Api {
  call<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  rooms(): Promise<readonly Resource[]>;
  /** That stand free for so long from now and have no policy: which ones these are depends on the hour and the weekday. */
  freeNow(minutes: number): Promise<readonly Resource[]>;
  book(roomId: string, start: Date, end: Date, subject: string): Promise<Answer<Booking & Problem>>;
}

export function api(product: { origin: string; apiToken: string } = inject('product')): Api {
  const call = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${product.origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${product.apiToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  };
  return {
    call,
    rooms: async () =>
      (await call<{ items: Resource[] }>('GET', '/api/resources?limit=200')).body.items.filter((one) => one.synced),
    freeNow: async (minutes) => {
      const now = Date.now();
      const [start, end] = [now, now + minutes * 60_000].map((at) => new Date(at).toISOString());
      const range = new URLSearchParams({ start: start ?? '', end: end ?? '', limit: '200' });
      const { items: policies } = (await call<{ items: Policy[] }>('GET', '/api/policies')).body;
      const bound = new Set(policies.flatMap(({ resourceIds }) => resourceIds));
      const { items } = (await call<Availability>('GET', `/api/availability?${range}`)).body;
      return items.map(({ resource }) => resource).filter(({ id, synced }) => synced && !bound.has(id));
    },
    book: (roomId, start, end, subject) => {
      const times = { start: start.toISOString(), end: end.toISOString() };
      return call('POST', '/api/bookings', { resourceIds: [roomId], ...times, subject, attendees: [] });
    },
  };
}
