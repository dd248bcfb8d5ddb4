/** Webhooks over HTTP: their keeping, and what became of what was sent. */
import { routes, type Webhook, type WebhookDelivery } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { Refusal, refuse, serve } from '../../platform/http/index.ts';
import { addJob } from '../../platform/queue/index.ts';
import {
  deliveryById,
  insertDelivery,
  latestDeliveries,
  queueAgain,
  type StoredDelivery,
} from './delivery.repository.ts';
import type { WebhookDeps } from './deps.ts';
import { changeWebhook, type Made, makeWebhook, removeWebhook, rotateSecret } from './keep-webhook.ts';
import { DELIVER } from './webhook.jobs.ts';
import { listWebhooks, type StoredWebhook, webhookById } from './webhook.repository.ts';

export function webhookRoutes(app: FastifyInstance, deps: WebhookDeps): void {
  const once = (made: Made | Refusal) =>
    made instanceof Refusal ? made : { secret: made.secret, webhook: present(made.stored) };

  serve(app, routes.webhook.list, async () => ({ items: (await listWebhooks(deps.host.db)).map(present) }));
  serve(app, routes.webhook.make, async ({ body, caller }, reply) => {
    reply.header('cache-control', 'no-store');
    return once(await makeWebhook(deps, body, caller));
  });
  serve(app, routes.webhook.change, async ({ params, body, caller }) => {
    const changed = await changeWebhook(deps, params.id, body, caller);
    return changed instanceof Refusal ? changed : present(changed);
  });
  serve(app, routes.webhook.remove, async ({ params, caller }) => removeWebhook(deps, params.id, caller));
  serve(app, routes.webhook.rotate, async ({ params, caller }, reply) => {
    reply.header('cache-control', 'no-store');
    return once(await rotateSecret(deps, params.id, caller));
  });
  deliveryRoutes(app, deps);
}

function deliveryRoutes(app: FastifyInstance, deps: WebhookDeps): void {
  const { host, clock } = deps;

  serve(app, routes.webhook.deliveries, async ({ params }) => {
    if (!(await webhookById(host.db, params.id))) return refuse('not-found');
    return { items: (await latestDeliveries(host.db, params.id)).map(presentDelivery) };
  });

  serve(app, routes.webhook.test, async ({ params }) =>
    inTransaction(host, async (tx) => {
      if (!(await webhookById(tx.db, params.id))) return refuse('not-found');
      const now = clock.now();
      const [id, eventId, type] = [newId(now), newId(now), 'webhook.test'];
      const body = JSON.stringify({ id: eventId, type, occurredAt: now.toISOString(), data: {} });
      const delivery = { id, webhookId: params.id, eventId, type, body, occasion: eventId };
      await insertDelivery(tx.db, delivery, now);
      await addJob(tx, DELIVER, { deliveryId: id }, { key: id });
      const made = await deliveryById(tx.db, id);
      return made ? presentDelivery(made) : refuse('not-found');
    }),
  );

  serve(app, routes.webhook.sendAgain, async ({ params }) =>
    inTransaction(host, async (tx) => {
      const known = await deliveryById(tx.db, params.deliveryId);
      if (known?.webhookId !== params.id) return refuse('not-found');
      await queueAgain(tx.db, known.id, clock.now());
      await addJob(tx, DELIVER, { deliveryId: known.id }, { key: known.id });
      const again = await deliveryById(tx.db, known.id);
      return again ? presentDelivery(again) : refuse('not-found');
    }),
  );
}

function present(stored: StoredWebhook): Webhook {
  const { id, name, url, events, enabled, failingSince, givenUpAt, createdAt } = stored;
  return {
    ...{ id, name, url, events: [...events], enabled },
    failingSince: failingSince?.toISOString() ?? null,
    givenUpAt: givenUpAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

function presentDelivery(stored: StoredDelivery): WebhookDelivery {
  const { id, eventId, type, state, attempts, status, error, createdAt, triedAt, nextAt } = stored;
  return {
    ...{ id, eventId, type, state, attempts, status, error },
    createdAt: createdAt.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
    nextAt: nextAt?.toISOString() ?? null,
  };
}
