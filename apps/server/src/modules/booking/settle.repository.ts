/** Settles who holds the slots of some resources, inside a transaction that has locked them (rule S8). */

import type { BookingState, ExchangeState } from '@ones/contract';
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import { rangeOf } from './hold.repository.ts';
import { type Claim, settleSlots } from './settle-slots.ts';
import { holdsSlot, isLive, stateAfter } from './states.ts';
import type { Origin } from './tables.ts';

/** While this transaction lasts nobody else can add a hold to these resources. In the order of ids, against deadlocks. */
export async function lockResources(db: Db, resourceIds: readonly string[]): Promise<void> {
  if (resourceIds.length === 0) return;
  await sql`select 1 from resource where id = any(${resourceIds}::uuid[]) order by id for update`.execute(db);
}

interface ClaimRow {
  readonly allocation_id: string;
  readonly booking_id: string;
  readonly state: BookingState;
  readonly exchange: ExchangeState;
  readonly origin: Origin;
  readonly created_at: Date;
  readonly clean_id: string | null;
  /** For an approval, when it lost its slot. */
  readonly waited: boolean;
  readonly periods: readonly { readonly start: string; readonly end: string }[];
  readonly resource_ids: string[];
}

/** Everything live that blocks one of the resources within the periods, what conflicts there at any time, and whatever these meet. */
async function claimsOn(db: Db, resourceIds: readonly string[], periods: readonly Interval[]): Promise<ClaimRow[]> {
  const found = await sql<ClaimRow>`
    with recursive touched as (
      select distinct allocation_id from hold
      where resource_id = any(${resourceIds}::uuid[])
        and (conflicted or (active and held && any(${periods.map(rangeOf)}::tstzrange[])))
    ), reached as (
      select allocation_id from touched
      union
      select other.allocation_id from reached
        join hold mine on mine.allocation_id = reached.allocation_id
        join hold other on other.resource_id = mine.resource_id and other.held && mine.held
          and (other.active or other.conflicted)
    )
    select a.id as allocation_id, a.booking_id, a.state, a.exchange, b.origin, a.created_at, a.waited,
      (select min(n.clean_id) from outside_name n where n.booking_id = a.booking_id) as clean_id,
      jsonb_agg(distinct jsonb_build_object('start', lower(h.held), 'end', upper(h.held))) as periods,
      array_agg(distinct h.resource_id) as resource_ids
    from reached join allocation a on a.id = reached.allocation_id
      join booking b on b.id = a.booking_id
      join hold h on h.allocation_id = a.id
    group by a.id, b.origin`.execute(db);
  return found.rows;
}

export interface SettledChange {
  readonly bookingId: string;
  readonly allocationId: string;
  readonly state: BookingState;
  readonly resourceIds: readonly string[];
}

/**
 * @returns the allocations whose state changed: those that lost their slot and those that won it back.
 */
export async function settle(
  db: Db,
  resourceIds: readonly string[],
  periods: readonly Interval[],
): Promise<SettledChange[]> {
  const rows = (await claimsOn(db, resourceIds, periods)).filter((row) => isLive(row.state));
  if (rows.length === 0) return [];
  const claims: Claim[] = rows.map((row) => ({
    allocationId: row.allocation_id,
    exchange: row.exchange,
    createdAt: row.created_at,
    cleanId: row.clean_id,
    periods: row.periods.map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })),
    resourceIds: row.resource_ids,
  }));
  const holders = settleSlots(claims);
  await writeHolders(db, claims, holders);
  return writeStates(db, rows, holders);
}

/** First all that lose let go, then the winners take hold: the constraint looks at every row as it is written. */
async function writeHolders(db: Db, claims: readonly Claim[], holders: ReadonlySet<string>): Promise<void> {
  const losers = claims.map((claim) => claim.allocationId).filter((id) => !holders.has(id));
  await sql`
    update hold set active = false, conflicted = true
    where allocation_id = any(${losers}::uuid[]) and not conflicted`.execute(db);
  await sql`
    update hold set active = true, conflicted = false
    where allocation_id = any(${[...holders]}::uuid[]) and not active`.execute(db);
}

async function writeStates(db: Db, rows: readonly ClaimRow[], holders: ReadonlySet<string>): Promise<SettledChange[]> {
  const wanted = new Map<string, SettledChange & { readonly before: BookingState }>();
  for (const row of rows) {
    const wins = holders.has(row.allocation_id);
    if (wins === holdsSlot(row.state)) continue;
    // Who was never answered has to be judged first, now that the slot is theirs to have (rule S11).
    const unanswered = row.exchange === 'pending' && row.origin === 'outlook';
    const won = unanswered ? 'ask-again' : row.waited ? 'request' : 'win-slot';
    const state = stateAfter(row.state, wins ? won : 'lose-slot');
    if (!state) continue;
    const { booking_id: bookingId, allocation_id: allocationId, resource_ids: resourceIds, state: before } = row;
    wanted.set(allocationId, { bookingId, allocationId, state, resourceIds, before });
  }
  if (wanted.size === 0) return [];
  const changes = [...wanted.values()].map(({ allocationId: id, state, before }) => ({ id, state, before }));
  // Who was declined or cancelled since the claims were read stays so.
  const { rows: written } = await sql<{ id: string }>`
    update allocation a set state = wanted.state, waited = wanted.before = 'requested'
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as wanted(id uuid, state text, before text)
    where a.id = wanted.id and a.state = wanted.before
    returning a.id`.execute(db);
  const done = new Set(written.map(({ id }) => id));
  return [...wanted.values()].flatMap(({ before: _, ...change }) => (done.has(change.allocationId) ? [change] : []));
}

/** What is approved while somebody else has its slot stands as soon as it gets it. */
export async function waitNoMore(db: Db, bookingId: string): Promise<void> {
  await sql`update allocation set waited = false where booking_id = ${bookingId} and waited`.execute(db);
}

/** Whether anybody waits for a slot there: the only case in which freeing one needs more than letting go. */
export async function hasConflicted(db: Db, resourceIds: readonly string[]): Promise<boolean> {
  const found = await sql`
    select 1 from hold where conflicted and resource_id = any(${resourceIds}::uuid[]) limit 1`.execute(db);
  return found.rows.length > 0;
}
