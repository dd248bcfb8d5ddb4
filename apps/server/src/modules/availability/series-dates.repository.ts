/** Reads on which dates of a series each of some resources cannot be had: one statement, however many dates and resources. */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';
import { isFreeOnRow, periodsOf } from './conditions.repository.ts';
import type { Buffers } from './limits.ts';

/** Places in the list of dates. */
export interface MissedDates {
  readonly taken: readonly number[];
  readonly out: readonly number[];
}

export interface DatesAsked {
  readonly resourceIds: readonly string[];
  readonly dates: readonly Interval[];
  readonly buffers?: ReadonlyMap<string, Buffers>;
}

export async function missedDates(db: Db, asked: DatesAsked): Promise<ReadonlyMap<string, MissedDates>> {
  const { resourceIds, dates, buffers } = asked;
  if (resourceIds.length === 0) return new Map();
  const kin = sql`(select r.id as id union all select p.part_id from resource_part p where p.whole_id = r.id
    union all select p.whole_id from resource_part p where p.part_id = r.id)`;
  const { rows } = await sql<MissedDates & { id: string }>`
    select r.id, array(select (d.at - 1)::int from ${periodsOf(dates)} where not ${isFreeOnRow(buffers)}) as taken,
      array(select distinct (d.at - 1)::int from ${kin} kin join out_of_service o on o.resource_id = kin.id
        join ${periodsOf(dates)} on o.ends_at > d.starts and o.starts_at < d.ends) as out
    from resource r left join resource_policy rp on rp.resource_id = r.id
    where r.id = any(${[...resourceIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, taken, out }) => [id, { taken, out }]));
}
