// Refusals ordered by hand, for the cases a made-up tenant does not meet by itself: conditional access, MFA, sign-in frequency.
// The switch is POST /sim/sign-in-refusals (DESIGN T6); nothing of Microsoft's has such a door.
import type { FastifyInstance } from 'fastify';
import { REFUSALS, type RefusalCode } from './aadsts.ts';

export interface OrderedRefusal {
  readonly code: RefusalCode;
  /** A client id; left out: every application. */
  readonly appId?: string;
  /** A person's object id; left out: everybody, applications by themselves too. */
  readonly personId?: string;
}

export class OrderedRefusals {
  private orders: OrderedRefusal[] = [];

  order(refusal: OrderedRefusal): void {
    this.orders.push(refusal);
  }

  clear(): void {
    this.orders = [];
  }

  list(): readonly OrderedRefusal[] {
    return this.orders;
  }

  find(clientId: string, personId?: string): RefusalCode | undefined {
    return this.orders.find(
      (one) => (!one.appId || one.appId === clientId) && (!one.personId || one.personId === personId),
    )?.code;
  }
}

export function refusalRoutes(app: FastifyInstance, refusals: OrderedRefusals): void {
  app.get('/sim/sign-in-refusals', () => ({
    refusals: refusals.list(),
    codes: Object.entries(REFUSALS).map(([code, { error, text }]) => ({ code: Number(code), error, text })),
  }));
  app.post<{ Body: { code?: unknown; appId?: string; personId?: string } | undefined }>(
    '/sim/sign-in-refusals',
    async (request, reply) => {
      const { code, appId, personId } = request.body ?? {};
      if (!isKnown(code)) return reply.code(400).send({ error: `AADSTS${String(code)} is not known here.` });
      refusals.order({ code, ...(appId ? { appId } : {}), ...(personId ? { personId } : {}) });
      return reply.code(201).send({ refusals: refusals.list() });
    },
  );
  app.delete('/sim/sign-in-refusals', async (_request, reply) => {
    refusals.clear();
    return reply.code(204).send();
  });
}

function isKnown(code: unknown): code is RefusalCode {
  return (typeof code === 'number' || typeof code === 'string') && Object.hasOwn(REFUSALS, code);
}
