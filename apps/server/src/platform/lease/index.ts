/**
 * Leases in rows: who may do a thing at present, across processes. A lease runs out by itself, so a killed holder blocks
 * nobody for long; what such a holder still wants to write is refused by its fence (rules S13, S16).
 */
import { randomUUID } from 'node:crypto';
import { type QueryResult, sql } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import type { Db } from '../db/database.ts';
import type { Tx } from '../db/transaction.ts';

export interface Lease {
  readonly key: string;
  readonly slot: number;
  readonly fence: number;
  readonly holder: string;
}

export interface LeaseRequest {
  readonly key: string;
  /** Who asks: one word for one piece of work, never shared by two. */
  readonly holder: string;
  readonly ttlMs: number;
  readonly now: Date;
  /** How many may hold the key at once; 1 unless told. */
  readonly slots?: number;
}

/** The lease was lost, to its end or to another holder: the work it protected must not be kept. */
export class LeaseLost extends Error {
  readonly code = 'lease-lost';
}

/** @returns null if every slot is held by others. */
export async function acquire(db: Db, request: LeaseRequest): Promise<Lease | null> {
  const slots = request.slots ?? 1;
  // Whoever loses a free slot to somebody quicker looks again: another may be free. More often than there are slots is no use.
  for (let look = 0; look < slots; look++) {
    const { rows } = await takeFreeSlot(db, request, slots);
    const seen = rows[0];
    if (!seen) return null;
    if (seen.fence !== null) return { key: request.key, slot: seen.slot, fence: seen.fence, holder: request.holder };
  }
  return null;
}

/** One row if a slot looked free; its fence is null if somebody else was quicker. */
function takeFreeSlot(
  db: Db,
  request: LeaseRequest,
  slots: number,
): Promise<QueryResult<{ slot: number; fence: number | null }>> {
  const { key, holder, now } = request;
  return sql<{ slot: number; fence: number | null }>`
    with free as (
      select candidate.slot from generate_series(0, ${slots - 1}::int) as candidate (slot)
      left join lease on lease.key = ${key} and lease.slot = candidate.slot
      where lease.holder is null or lease.expires_at <= ${now}::timestamptz
      order by candidate.slot limit 1
    ), taken as (
      insert into lease (key, slot, fence, holder, expires_at)
      select ${key}, slot, 1, ${holder}, ${endOf(request)}::timestamptz from free
      on conflict (key, slot) do update set fence = lease.fence + 1, holder = excluded.holder, expires_at = excluded.expires_at
        where lease.holder is null or lease.expires_at <= ${now}::timestamptz
      returning fence
    )
    select free.slot, taken.fence from free left join taken on true`.execute(db);
}

/** A free slot of each key, as far as there is one at this moment; nobody is waited for. */
export async function acquireEach(
  db: Db,
  { keys, ...request }: Omit<LeaseRequest, 'key'> & { readonly keys: readonly string[] },
): Promise<Lease[]> {
  const { holder, now, slots = 1 } = request;
  // In one order, as all who take or give back several: else two would wait for each other.
  const { rows } = await sql<Omit<Lease, 'holder'>>`
    insert into lease (key, slot, fence, holder, expires_at)
    select key, slot, 1, ${holder}, ${endOf(request)}::timestamptz from (
      select distinct on (wanted.key) wanted.key, candidate.slot
      from unnest(${[...new Set(keys)]}::text[]) as wanted (key)
        cross join generate_series(0, ${slots - 1}::int) as candidate (slot)
        left join lease l on l.key = wanted.key and l.slot = candidate.slot
      where l.holder is null or l.expires_at <= ${now}::timestamptz
      order by wanted.key, candidate.slot) as free
    order by key
    on conflict (key, slot) do update set fence = lease.fence + 1, holder = excluded.holder, expires_at = excluded.expires_at
      where lease.holder is null or lease.expires_at <= ${now}::timestamptz
    returning key, slot, fence`.execute(db);
  return rows.map((row) => ({ ...row, holder }));
}

/** Gives several back. */
export async function releaseEach(db: Db, leases: readonly Lease[]): Promise<void> {
  if (leases.length === 0) return;
  const mine = sql`
    select lease.key, lease.slot from lease join unnest(${leases.map((one) => one.key)}::text[],
        ${leases.map((one) => one.slot)}::int[], ${leases.map((one) => one.fence)}::bigint[]) as held (key, slot, fence)
      on lease.key = held.key and lease.slot = held.slot and lease.fence = held.fence
    order by lease.key, lease.slot for update of lease`;
  await sql`
    with mine as (${mine})
    update lease set holder = null, expires_at = null from mine
    where lease.key = mine.key and lease.slot = mine.slot`.execute(db);
}

/** @returns false if it is lost already. */
export async function extend(db: Db, lease: Lease, ttlMs: number, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update lease set expires_at = ${endOf({ ttlMs, now })}
    where key = ${lease.key} and slot = ${lease.slot} and fence = ${lease.fence} and holder is not null and expires_at > ${now}`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** A lease that lasts as long as its work does. */
export interface HeldLease extends Lease {
  letGo(): Promise<void>;
}

/** What a killed process held is free again after so long. */
const HELD_MS = 30_000;
const RENEWALS = 3;

/** Held until it is let go, by renewing it: short, so that nobody waits long for a killed holder. @returns null if it is taken. */
export async function hold(
  db: Db,
  { key, clock, ttlMs = HELD_MS }: { readonly key: string; readonly clock: Clock; readonly ttlMs?: number },
): Promise<HeldLease | null> {
  const lease = await acquire(db, { key, holder: randomUUID(), ttlMs, now: clock.now() });
  if (!lease) return null;
  // Where a renewal fails the lease runs out, and the fence keeps what its work would write.
  const renewing = setInterval(
    () => void extend(db, lease, ttlMs, clock.now()).catch(() => undefined),
    ttlMs / RENEWALS,
  );
  renewing.unref();
  const letGo = async () => {
    clearInterval(renewing);
    await release(db, lease);
  };
  return { ...lease, letGo };
}

/** Gives it back before its end; a lost lease is left to whoever holds it now. */
export async function release(db: Db, lease: Lease): Promise<void> {
  await sql`
    update lease set holder = null, expires_at = null
    where key = ${lease.key} and slot = ${lease.slot} and fence = ${lease.fence}`.execute(db);
}

/** For a process that starts alone on its database: whoever held a lease was killed, and nobody need wait for its end. */
export async function releaseAll(db: Db): Promise<void> {
  await sql`update lease set holder = null, expires_at = null where holder is not null`.execute(db);
}

/**
 * Makes the rest of the transaction safe: from here to its end nobody else gets the lease.
 * @throws LeaseLost if somebody has got it since.
 */
export async function assertFence(tx: Tx, lease: Lease): Promise<void> {
  const { rows } = await sql<{ fence: number; held: boolean }>`
    select fence, holder is not null as held from lease where key = ${lease.key} and slot = ${lease.slot} for update`.execute(
    tx.db,
  );
  const row = rows[0];
  if (!row?.held || row.fence !== lease.fence) throw new LeaseLost(`The lease on ${lease.key} was lost.`);
}

/** When a gate opens again; null if it is open at `now`. */
export async function notBefore(db: Db, key: string, now: Date): Promise<Date | null> {
  const { rows } = await sql<{
    not_before: Date;
  }>`select not_before from gate where key = ${key} and not_before > ${now}`.execute(db);
  return rows[0]?.not_before ?? null;
}

/** Of these gates, those that are closed at `now`, and until when. */
export async function closedAmong(db: Db, keys: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ key: string; not_before: Date }>`
    select key, not_before from gate where key = any(${keys}::text[]) and not_before > ${now}`.execute(db);
  return new Map(rows.map((row) => [row.key, row.not_before]));
}

/** Closes a gate for all until a time. It is never opened earlier by a shorter order that arrives late. */
export async function closeUntil(db: Db, key: string, until: Date): Promise<void> {
  await sql`
    insert into gate (key, not_before) values (${key}, ${until})
    on conflict (key) do update set not_before = greatest(gate.not_before, excluded.not_before)`.execute(db);
}

function endOf({ now, ttlMs }: { now: Date; ttlMs: number }): Date {
  return new Date(now.getTime() + ttlMs);
}
