/**
 * Where Graph tells of changes (rules S1 and S18): a notification is a hint, kept before it is acknowledged, and never data.
 * https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { addJob } from '../../../platform/queue/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { noteHint } from '../pull/calendar.repository.ts';
import { NOTIFICATIONS_PATH } from './ensure-subscription.ts';
import { clientStatesOf, saveRemoved } from './subscription.repository.ts';

const Notifications = Type.Object({
  value: Type.Array(
    Type.Object({
      subscriptionId: Type.String({ maxLength: 128 }),
      clientState: Type.Optional(Type.Union([Type.String({ maxLength: 256 }), Type.Null()])),
      changeType: Type.Optional(Type.String({ maxLength: 64 })),
      lifecycleEvent: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    { maxItems: 1000 },
  ),
});
type Notifications = Static<typeof Notifications>;
type Notification = Notifications['value'][number];

const Query = Type.Object({
  calendar: Type.Optional(Type.String({ format: 'uuid' })),
  lifecycle: Type.Optional(Type.String({ maxLength: 1 })),
  validationToken: Type.Optional(Type.String({ maxLength: 2048 })),
});
type Query = Static<typeof Query>;

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

export function notificationRoutes(app: FastifyInstance, deps: IntegrationDeps): void {
  const counted = deps.metrics.counter('graph_notifications_total', 'Notifications from Graph, by outcome.', [
    'outcome',
  ]);
  app.route<{ Querystring: Query; Body: Notifications }>({
    method: 'POST',
    url: NOTIFICATIONS_PATH,
    schema: { querystring: Query, hide: true },
    handler: async (request, reply) => {
      const { validationToken, calendar } = request.query;
      // Plain text, so that no browser ever takes the token for markup.
      if (validationToken !== undefined) return reply.code(200).type('text/plain; charset=utf-8').send(validationToken);
      const items = readItems(request.body);
      if (!items || calendar === undefined) return reply.code(202).send();
      const known = await clientStatesOf(deps.host.db, calendar);
      const genuine = items.filter((item) => known.some((state) => sameText(state, clientStateOf(item))));
      counted.inc({ outcome: 'unknown' }, items.length - genuine.length);
      counted.inc({ outcome: 'accepted' }, genuine.length);
      if (genuine.length > 0) await keepHints(deps, calendar, genuine);
      return reply.code(202).send();
    },
  });
}

/** Whoever it comes from, it may be anything. */
function clientStateOf(item: Notification): string {
  return typeof item.clientState === 'string' ? item.clientState : '';
}

function readItems(body: unknown): readonly Notification[] | null {
  if (typeof body !== 'object' || body === null || !('value' in body) || !Array.isArray(body.value)) return null;
  return (body as Notifications).value.filter((item) => typeof item?.subscriptionId === 'string');
}

async function keepHints(deps: IntegrationDeps, calendarId: string, items: readonly Notification[]): Promise<void> {
  const { db } = deps.host;
  await noteHint(db, calendarId, deps.clock.now());
  const lifecycle = new Set(items.flatMap((item) => (item.lifecycleEvent ? [item.lifecycleEvent] : [])));
  if (lifecycle.has('subscriptionRemoved')) await saveRemoved(db, calendarId);
  if (lifecycle.has('subscriptionRemoved') || lifecycle.has('reauthorizationRequired')) {
    await addJob(db, 'ensure-subscription', { calendarId, renew: true }, { key: calendarId });
  }
  // Whatever it says, missed events and removals included, there is one thing to do: look.
  await addJob(db, 'pull-calendar', { calendarId }, { key: calendarId, keepRunAt: true });
}
