/**
 * Whatever a job asks of Microsoft side by side goes out one after another, in the order in which it was asked: else two runs
 * of one seed would differ by who of them was quicker. Speaking side by side is tried where real processes run.
 */
import type { ConnectionContext, Connections } from '../../apps/server/src/integrations/microsoft365/context.ts';

export function oneAtATime(all: Connections): Connections {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const known = new WeakMap<ConnectionContext, ConnectionContext>();
  const inTurns = (context: ConnectionContext): ConnectionContext => ({
    ...context,
    graph: { send: (request) => inTurn(() => context.graph.send(request)) },
    mayTouch: (address) => inTurn(() => context.mayTouch(address)),
  });
  return {
    of: async (connectionId) => {
      const context = await all.of(connectionId);
      const before = known.get(context) ?? inTurns(context);
      known.set(context, before);
      return before;
    },
  };
}
