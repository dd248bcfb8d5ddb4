/** An administrator at ONES' own API: over HTTP, with a token of the administrator that every installation has. */
import { systemClock } from '../../apps/server/src/kernel/clock.ts';
import { ensureLocalAdministrator } from '../../apps/server/src/modules/directory/index.ts';
import { makeApiToken } from '../../apps/server/src/modules/identity/index.ts';
import { inTransaction, type TransactionHost } from '../../apps/server/src/platform/db/index.ts';

export interface Administrator {
  /** What there is at an address. @throws where it is not given. */
  ask<T>(path: string): Promise<T>;
  /** Changes something. @returns what came of it, in a word. */
  manage(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<string>;
}

export function administratorAt(at: () => { readonly url: string; readonly platform: TransactionHost }): Administrator {
  let token: string | undefined;
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const now = systemClock.now();
    token ??= await inTransaction(at().platform, async (tx) =>
      makeApiToken(tx, (await ensureLocalAdministrator(tx, now)).id, 'chaos', now),
    );
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return fetch(`${at().url}${path}`, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  };
  return {
    ask: async <T>(path: string) => {
      const answer = await call('GET', path);
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    manage: async (method, path, body) => {
      const answer = await call(method, path, body);
      if (answer.ok) return 'done';
      const problem = (await answer.json()) as { code: string; errors?: readonly object[] };
      // What is said wrongly by the chaos itself is a fault of the chaos.
      if (answer.status === 400) throw new Error(`${path}: ${JSON.stringify(problem)}`);
      return problem.code;
    },
  };
}
