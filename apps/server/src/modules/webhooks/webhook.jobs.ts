/**
 * The two jobs of webhooks: an event is written down once for each webhook that asked for it, each delivery is posted by a
 * job of its own until it arrives or a day is over. A killed server posts it again: at least once, under the same event id.
 */
import type { WebhookEvent } from '@ones/contract';
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { inTransaction } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { addJob, defineJob, type Job, type Schedule } from '../../platform/queue/index.ts';
import { deliver } from './deliver.ts';
import { deleteDeliveriesBefore, insertDelivery } from './delivery.repository.ts';
import type { WebhookDeps } from './deps.ts';
import { hasEnabledWebhooks, webhooksFor } from './webhook.repository.ts';

const PLAN = 'plan-webhooks';
export const DELIVER = 'deliver-webhook';
const KEPT_DAYS = 30;

interface Planned {
  readonly eventId: string;
  readonly type: WebhookEvent;
  readonly occurredAt: string;
  readonly bookingId: string | null;
  readonly resourceIds: readonly string[];
}

const told: Readonly<Record<string, WebhookEvent>> = {
  'booking.created': 'booking.created',
  'booking.moved': 'booking.moved',
  'booking.cancelled': 'booking.cancelled',
  'booking.answered': 'booking.declined',
  'booking.changed': 'booking.checked-in',
  'booking.released': 'booking.released',
  'resource.added': 'resource.changed',
  'resource.changed': 'resource.changed',
};

export function subscribeWebhooks(subscriptions: Subscriptions): void {
  for (const [type, event] of Object.entries(told)) {
    const payloadOf = (happened: DomainEvent) => plannedOf(event, happened);
    subscriptions.subscribe(type, { job: PLAN, payloadOf, isWanted: hasEnabledWebhooks });
  }
}

function plannedOf(type: WebhookEvent, { id, occurredAt, payload }: DomainEvent): Planned | null {
  if (type === 'booking.checked-in' && payload.act !== 'check-in') return null;
  const {
    bookingId = null,
    resourceId,
    resourceIds = [resourceId],
  } = payload as {
    bookingId?: string;
    resourceId?: string;
    resourceIds?: string[];
  };
  const ids = resourceIds.filter((one) => one !== undefined);
  return { eventId: id, type, occurredAt: occurredAt.toISOString(), bookingId, resourceIds: ids };
}

export function webhookJobs(deps: WebhookDeps): Job<never>[] {
  return [
    defineJob<Planned>(PLAN, (planned) => plan(deps, planned)),
    defineJob<{ deliveryId: string }>(DELIVER, ({ deliveryId }, { signal, logger }) =>
      deliver(deps, deliveryId, { signal, logger }),
    ),
  ];
}

export function webhookSchedules({ host, clock }: Pick<WebhookDeps, 'host' | 'clock'>): readonly Schedule[] {
  return [
    {
      name: 'clear-webhook-deliveries',
      everySeconds: 86_400,
      offsetSeconds: 4 * 3600,
      run: () => deleteDeliveriesBefore(host.db, addMinutes(clock.now(), -KEPT_DAYS * 24 * 60)),
    },
  ];
}

/** Deliveries and the jobs that post them are written in one transaction: neither is there without the other. */
async function plan(deps: WebhookDeps, planned: Planned): Promise<void> {
  const { eventId, type, occurredAt } = planned;
  if ((await webhooksFor(deps.host.db, type)).length === 0) return;
  const content = await contentOf(deps, planned);
  if (!content) return;
  const body = JSON.stringify({ id: eventId, type, occurredAt, data: content.data });
  await inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    for (const { id: webhookId } of await webhooksFor(tx.db, type)) {
      const id = newId(now);
      const delivery = { id, webhookId, eventId, type, body, occasion: content.occasion };
      if (await insertDelivery(tx.db, delivery, now)) await addJob(tx, DELIVER, { deliveryId: id }, { key: id });
    }
  });
}

async function contentOf(
  deps: WebhookDeps,
  { type, eventId, bookingId, resourceIds }: Planned,
): Promise<{ readonly data: object; readonly occasion: string } | null> {
  const { db } = deps.host;
  if (bookingId === null) {
    const resource = resourceIds[0] === undefined ? null : await deps.resource(db, resourceIds[0]);
    return resource && { data: { resource }, occasion: eventId };
  }
  // That a room has answered is news only where it has said no, and once for each no.
  const declines = type === 'booking.declined' ? await deps.declines(db, bookingId, resourceIds) : eventId;
  const booking = declines && (await deps.booking(bookingId));
  return booking ? { data: { booking }, occasion: declines } : null;
}
