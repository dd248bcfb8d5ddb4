/** For tests: what must be true of all slots at any moment (rules B1, B2 and B5), whoever did what at once. */
import type { TestDatabase } from '@ones/testkit';
import { expect } from 'vitest';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly room: string;
  /** Of its resource and the parts of that: those that it holds, claims, and does neither. */
  readonly active: number;
  readonly claimed: number;
  readonly wanted: number;
  /** Holds of what is no part of it, and resources that are held for less than its time. */
  readonly strange: number;
}

/** How the holds of an allocation look in each state: all active, all claimed, none. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  requested: ['active', 'none'],
  pending_validation: ['active'],
  confirmed: ['active'],
  checked_in: ['active'],
  ended: ['active', 'none'],
  conflicted: ['claimed'],
  declined: ['none'],
  cancelled: ['none'],
  released: ['none'],
};

export async function expectSoundHolds({ pool }: TestDatabase): Promise<void> {
  const { rows: twice } = await pool.query(
    `select a.resource_id, a.held, b.held as also from hold a join hold b on a.resource_id = b.resource_id
       and a.id < b.id and a.held && b.held and a.active and b.active`,
  );
  expect(twice).toEqual([]);
  const { rows } = await pool.query<Row>(
    `select a.id, a.state, r.name as room, w.wanted, h.active, h.claimed, h.strange
     from allocation a join occurrence o on o.id = a.occurrence_id join resource r on r.id = a.resource_id
     cross join lateral (
       select 1 + count(*)::int as wanted from resource_part p where p.whole_id = a.resource_id
     ) w cross join lateral (
       select count(distinct h.resource_id) filter (where h.active)::int as active,
         count(distinct h.resource_id) filter (where h.conflicted)::int as claimed,
         count(*) filter (where h.resource_id <> a.resource_id
           and h.resource_id not in (select part_id from resource_part where whole_id = a.resource_id))::int
           + (select count(*) from (
               select range_agg(held) as held from hold where allocation_id = a.id and active group by resource_id
             ) each where not each.held @> tstzrange(o.starts_at, o.ends_at))::int as strange
       from hold h where h.allocation_id = a.id
     ) h`,
  );
  expect(rows.filter((row) => !shapes[row.state]?.includes(shapeOf(row)))).toEqual([]);
}

function shapeOf({ active, claimed, wanted, strange }: Row): string {
  if (strange > 0) return 'strange';
  if (active === wanted && claimed === 0) return 'active';
  if (claimed === wanted && active === 0) return 'claimed';
  return active + claimed === 0 ? 'none' : 'partly';
}
