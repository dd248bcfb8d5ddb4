/** Deliveries of webhooks (migration 0039): written before they are sent, kept for a while afterwards. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export interface StoredDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
  readonly state: 'queued' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly triedAt: Date | null;
  readonly nextAt: Date | null;
}

const FOUND = sql`
  select id, webhook_id as "webhookId", event_id as "eventId", type, body, state, attempts, status, error,
    created_at as "createdAt", tried_at as "triedAt", next_at as "nextAt" from webhook_delivery`;

export async function deliveryById(db: Db, id: string): Promise<StoredDelivery | null> {
  return (await sql<StoredDelivery>`${FOUND} where id = ${id}`.execute(db)).rows[0] ?? null;
}

const SHOWN = 100;

export async function latestDeliveries(db: Db, webhookId: string): Promise<StoredDelivery[]> {
  const { rows } = await sql<StoredDelivery>`
    ${FOUND} where webhook_id = ${webhookId} order by created_at desc, id desc limit ${SHOWN}`.execute(db);
  return rows;
}

export interface NewDelivery extends Pick<StoredDelivery, 'id' | 'webhookId' | 'eventId' | 'type' | 'body'> {
  readonly occasion: string;
}

/** False if this occasion has been told already. */
export async function insertDelivery(db: Db, delivery: NewDelivery, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into webhook_delivery (id, webhook_id, event_id, occasion, type, body, state, created_at)
    values (${delivery.id}, ${delivery.webhookId}, ${delivery.eventId}, ${delivery.occasion}, ${delivery.type},
      ${delivery.body}, 'queued', ${now})
    on conflict (webhook_id, occasion) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export interface Try {
  readonly state: StoredDelivery['state'];
  readonly status: number | null;
  readonly error: string | null;
  readonly nextAt: Date | null;
}

export async function noteTry(db: Db, id: string, tried: Try, now: Date): Promise<void> {
  await sql`
    update webhook_delivery set state = ${tried.state}, status = ${tried.status}, error = ${tried.error},
      next_at = ${tried.nextAt}, tried_at = ${now}, attempts = attempts + 1 where id = ${id}`.execute(db);
}

/** It starts anew: a day of tries lies before it. */
export async function queueAgain(db: Db, id: string, now: Date): Promise<void> {
  await sql`
    update webhook_delivery set state = 'queued', attempts = 0, status = null, error = null, next_at = null,
      created_at = ${now} where id = ${id}`.execute(db);
}

export async function deleteDeliveriesBefore(db: Db, before: Date): Promise<void> {
  await sql`delete from webhook_delivery where created_at < ${before} and state <> 'queued'`.execute(db);
}
