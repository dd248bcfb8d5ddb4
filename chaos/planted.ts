/** Three faults that a sync could have, each put in the place of a part that leads outside: for the proof that the suite sees them. */
import type { Connections } from '../apps/server/src/integrations/microsoft365/context.ts';
import type { GraphClient, GraphRequest } from '../apps/server/src/integrations/microsoft365/graph/graph-client.ts';
import type { Plant } from './world/house.ts';

/** A round's cursor is kept as soon as it is read: what fails between that and the commit is never seen again. */
export const movesLinkEarly: Plant = {
  connections: (all, { database }) =>
    withGraph(all, (graph) => ({
      send: async <T>(request: GraphRequest) => {
        const answer = await graph.send<T>(request);
        const body: unknown = answer.body;
        const link = isRecord(body) ? body['@odata.deltaLink'] : undefined;
        if (typeof link === 'string' && request.mailbox)
          await database.pool.query(
            'update calendar set delta_link = $1 where lower(mailbox) = lower($2) and delta_link is not null',
            [link, request.mailbox],
          );
        return answer;
      },
    })),
};

/** How long Graph asks us to wait is not read. */
export const dropsRetryAfter: Plant = {
  fetch: (real) => async (input, init) => {
    const answer = await real(input, init);
    // Only our own client numbers its requests; people's Outlook goes on as ever.
    const isOurs = new Headers(init?.headers).has('client-request-id');
    if (!isOurs || answer.status !== 429) return answer;
    const headers = new Headers(answer.headers);
    headers.delete('retry-after');
    return new Response(await answer.text(), { status: answer.status, headers });
  },
};

/** Nothing is known any more of what was agreed or written: our own writes come back as news. */
export const forgetsEcho: Plant = {
  connections: (all, { database }) => ({
    of: async (connectionId) => {
      await database.pool.query("update attempt set content = '{}'::jsonb");
      await database.pool.query("update copy set base = null where role = 'room'");
      return all.of(connectionId);
    },
  }),
};

function withGraph(all: Connections, around: (graph: GraphClient) => GraphClient): Connections {
  return {
    of: async (connectionId) => {
      const context = await all.of(connectionId);
      return { ...context, graph: around(context.graph) };
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
