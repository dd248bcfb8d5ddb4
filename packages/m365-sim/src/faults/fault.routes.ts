// /sim/faults: rules that stay until removed, and acts that happen once.
import type { FastifyInstance } from 'fastify';
import type { SimContext } from '../context.ts';
import { ACTS, type ActBody } from './fault-acts.ts';
import { type FaultRule, NOTIFICATION_FAULTS, REQUEST_FAULTS } from './faults.ts';

type Body = Partial<Omit<FaultRule, 'id' | 'fired'>> & ActBody;

export function faultRoutes(app: FastifyInstance, ctx: SimContext): void {
  app.get('/sim/faults', () => ({
    rules: ctx.faults.list(),
    fired: ctx.faults.fired(),
    kinds: [...REQUEST_FAULTS, ...NOTIFICATION_FAULTS],
    acts: Object.keys(ACTS),
  }));
  app.post<{ Body: Body | undefined }>('/sim/faults', async (request, reply) => {
    const body = request.body ?? {};
    const { kind } = body;
    const known = [...REQUEST_FAULTS, ...NOTIFICATION_FAULTS].find((one) => one === kind);
    if (known) return reply.code(201).send(ctx.faults.add({ ...body, kind: known }));
    const act = ACTS[String(kind)];
    if (!act) return reply.code(400).send({ error: `There is no fault '${String(kind)}'.` });
    const problem = act(ctx, body);
    if (problem) return reply.code(400).send({ error: problem });
    ctx.faults.note(String(kind));
    return reply.code(200).send({ done: kind });
  });
  app.delete<{ Params: { id: string } }>('/sim/faults/:id', async (request, reply) =>
    reply.code(ctx.faults.remove(request.params.id) ? 204 : 404).send(),
  );
  app.delete('/sim/faults', async (_request, reply) => {
    ctx.faults.clear();
    return reply.code(204).send();
  });
}
