// The simulator's time over HTTP: read it, move it, follow it.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ClockFollowers } from './clock-followers.ts';
import type { SimContext } from './context.ts';

interface ClockBody {
  readonly advanceSeconds?: number;
  readonly advanceMilliseconds?: number;
  readonly set?: string;
  /** Run all that is planned up to this many seconds ahead. */
  readonly drainSeconds?: number;
}

interface Following {
  readonly follower?: string;
  /** The version of the time that the follower knows. */
  readonly after?: string;
}

export function clockRoutes(app: FastifyInstance, ctx: SimContext): void {
  const followers = new ClockFollowers();
  app.addHook('preClose', async () => followers.release());
  const read = (): Record<string, unknown> => ({
    now: new Date(ctx.clock.now()).toISOString(),
    mode: ctx.clock.mode,
    version: followers.version,
    pending: ctx.scheduler.pending().map(({ due, label }) => ({ due: new Date(due).toISOString(), label })),
  });
  app.get<{ Querystring: Following }>('/sim/clock', async (request, reply) => {
    const { follower, after } = request.query;
    if (follower !== undefined) await followers.next(follower, Number(after ?? Number.NaN), hangUpOf(reply));
    return read();
  });
  app.post<{ Body: ClockBody | undefined }>('/sim/clock', async (request, reply) => {
    const { set } = request.body ?? {};
    if (set !== undefined && Number.isNaN(Date.parse(set))) {
      return reply.code(400).send({ error: `'${set}' is not a date and time.` });
    }
    await move(ctx, request.body ?? {});
    await followers.moved();
    return read();
  });
}

async function move(ctx: SimContext, wish: ClockBody): Promise<void> {
  const { advanceSeconds, advanceMilliseconds, set, drainSeconds } = wish;
  if (set !== undefined) await ctx.clock.set(Date.parse(set));
  const step = (advanceSeconds ?? 0) * 1000 + (advanceMilliseconds ?? 0);
  if (step > 0) await ctx.clock.advance(step);
  if (drainSeconds !== undefined) await ctx.scheduler.drain(drainSeconds * 1000);
}

function hangUpOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
