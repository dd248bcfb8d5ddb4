/** Posts one delivery, signed, and decides by its answer what comes next. No transaction is open meanwhile (rule S13). */
import { systemActor } from '../../kernel/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { type JobContext, RetryAt } from '../../platform/queue/index.ts';
import { recordAudit } from '../audit/index.ts';
import { deliveryById, noteTry, type StoredDelivery } from './delivery.repository.ts';
import type { WebhookDeps } from './deps.ts';
import { isGivenUp, nextTry } from './retry.ts';
import { signatureHeaders } from './sign.ts';
import { webhookGivenUp } from './webhook.events.ts';
import {
  giveUp,
  noteArrived,
  noteFailing,
  purposeOf,
  type StoredWebhook,
  secretsOf,
  webhookById,
} from './webhook.repository.ts';

const TIMEOUT_MS = 10_000;

export async function deliver(
  deps: WebhookDeps,
  deliveryId: string,
  { signal, logger }: Pick<JobContext, 'signal' | 'logger'>,
): Promise<void> {
  const { db } = deps.host;
  const delivery = await deliveryById(db, deliveryId);
  const webhook = delivery && (await webhookById(db, delivery.webhookId));
  if (!webhook || delivery.state !== 'queued') return;
  if (!webhook.enabled) {
    await noteTry(
      db,
      delivery.id,
      { state: 'failed', status: null, error: 'switched-off', nextAt: null },
      deps.clock.now(),
    );
    return;
  }
  const result = await postTo(deps, webhook, delivery, signal);
  const now = deps.clock.now();
  const { status } = result;
  const arrived = status !== null && status >= 200 && status < 300;
  if (arrived) {
    await noteTry(db, delivery.id, { state: 'delivered', status, error: null, nextAt: null }, now);
    return noteArrived(db, webhook.id);
  }
  const error = status === null ? result.error : 'status';
  const next = nextTry(delivery.attempts + 1, delivery.createdAt, now, Math.random());
  await noteTry(db, delivery.id, { state: next ? 'queued' : 'failed', status, error, nextAt: next }, now);
  logger.info({ webhookId: webhook.id, deliveryId, status, code: error, again: next }, 'A webhook did not arrive.');
  if (isGivenUp(await noteFailing(db, webhook.id, now), now)) return switchOff(deps, webhook, now);
  if (next) throw new RetryAt(next);
}

async function postTo(deps: WebhookDeps, webhook: StoredWebhook, delivery: StoredDelivery, signal: AbortSignal) {
  const { eventId: id, body } = delivery;
  const at = deps.clock.now();
  const sealed = await secretsOf(deps.host.db, webhook.id, at);
  const secrets = sealed.map((one) => deps.sealer.open(one.sealed, purposeOf(one.id)));
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'ONES',
    ...signatureHeaders({ id, at, body }, secrets),
  };
  return deps.post({ url: webhook.url, headers, body, timeoutMs: TIMEOUT_MS, anywhere: deps.anywhere, signal });
}

/** What still waits is told when its turn comes: it failed, and can be sent again. */
async function switchOff({ host }: WebhookDeps, { id, name }: StoredWebhook, now: Date): Promise<void> {
  await inTransaction(host, async (tx) => {
    if (!(await giveUp(tx.db, id, now))) return;
    const about = { subjectType: 'webhook', subjectId: id, after: { name } };
    await recordAudit(tx, { actor: systemActor, act: 'webhook.give-up', ...about }, now);
    tx.publish(webhookGivenUp(id, name, now));
  });
}
