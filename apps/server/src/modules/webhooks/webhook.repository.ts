/** Webhooks and their secrets (migration 0039). */
import type { ChangeWebhook, WebhookEvent } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { Sealer } from '../../platform/seal/index.ts';

export interface StoredWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly enabled: boolean;
  readonly failingSince: Date | null;
  readonly givenUpAt: Date | null;
  readonly createdAt: Date;
}

const FOUND = sql`
  select id, name, url, events, enabled, failing_since as "failingSince", given_up_at as "givenUpAt",
    created_at as "createdAt" from webhook`;

export async function listWebhooks(db: Db): Promise<StoredWebhook[]> {
  return (await sql<StoredWebhook>`${FOUND} order by name, id`.execute(db)).rows;
}

export async function webhookById(db: Db, id: string): Promise<StoredWebhook | null> {
  return (await sql<StoredWebhook>`${FOUND} where id = ${id}`.execute(db)).rows[0] ?? null;
}

export async function hasEnabledWebhooks(db: Db): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select from webhook where enabled) as has`.execute(db);
  return rows[0]?.has ?? false;
}

export async function webhooksFor(db: Db, event: WebhookEvent): Promise<StoredWebhook[]> {
  return (await sql<StoredWebhook>`${FOUND} where enabled and ${event} = any(events)`.execute(db)).rows;
}

export async function insertWebhook(
  db: Db,
  { id, name, url, events }: Pick<StoredWebhook, 'id' | 'name' | 'url' | 'events'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into webhook (id, name, url, events, enabled, created_at)
    values (${id}, ${name}, ${url}, ${[...events]}::text[], true, ${now})`.execute(db);
}

/** Whoever changes anything gives it a new chance. */
export async function updateWebhook(db: Db, id: string, change: ChangeWebhook): Promise<void> {
  const { name = null, url = null, events = null, enabled = null } = change;
  await sql`
    update webhook set name = coalesce(${name}, name), url = coalesce(${url}, url),
      events = coalesce(${events}::text[], events), enabled = coalesce(${enabled}::boolean, enabled),
      failing_since = null, given_up_at = case when ${enabled}::boolean is false then given_up_at end
    where id = ${id}`.execute(db);
}

export async function deleteWebhook(db: Db, id: string): Promise<void> {
  await sql`delete from webhook where id = ${id}`.execute(db);
}

export async function noteArrived(db: Db, id: string): Promise<void> {
  await sql`update webhook set failing_since = null where id = ${id} and failing_since is not null`.execute(db);
}

/** @returns since when. */
export async function noteFailing(db: Db, id: string, now: Date): Promise<Date> {
  const { rows } = await sql<{ since: Date }>`
    update webhook set failing_since = coalesce(failing_since, ${now}) where id = ${id}
    returning failing_since as since`.execute(db);
  return rows[0]?.since ?? now;
}

/** False if somebody was faster. */
export async function giveUp(db: Db, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update webhook set enabled = false, given_up_at = ${now} where id = ${id} and enabled`.execute(db);
  return numAffectedRows === 1n;
}

/** The former ones go on signing until `until`. */
export async function insertSecret(
  db: Db,
  secret: { readonly id: string; readonly webhookId: string; readonly sealed: Buffer },
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<void> {
  await sql`delete from webhook_secret where webhook_id = ${secret.webhookId} and expires_at <= ${now}`.execute(db);
  await sql`
    update webhook_secret set expires_at = ${until} where webhook_id = ${secret.webhookId} and expires_at is null
  `.execute(db);
  await sql`
    insert into webhook_secret (id, webhook_id, sealed, created_at)
    values (${secret.id}, ${secret.webhookId}, ${secret.sealed}, ${now})`.execute(db);
}

export const purposeOf = (secretId: string): string => `webhook ${secretId}`;

/** Newest first. */
export async function secretsOf(
  db: Db,
  webhookId: string,
  now: Date,
): Promise<{ readonly id: string; readonly sealed: Buffer }[]> {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select id, sealed from webhook_secret
    where webhook_id = ${webhookId} and (expires_at is null or expires_at > ${now})
    order by created_at desc, id desc`.execute(db);
  return rows;
}

/** With another key, when the installation's is changed (rule X3). @returns how many. */
export async function resealWebhooks(db: Db, from: Sealer, to: Sealer): Promise<number> {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`select id, sealed from webhook_secret`.execute(db);
  for (const { id, sealed } of rows) {
    const again = to.seal(from.open(sealed, purposeOf(id)), purposeOf(id));
    await sql`update webhook_secret set sealed = ${again} where id = ${id}`.execute(db);
  }
  return rows.length;
}
