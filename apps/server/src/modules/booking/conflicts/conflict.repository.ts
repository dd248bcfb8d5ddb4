/** Who claims a slot that somebody else holds (rule S8). */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export interface FoundConflict {
  /** Of the one that lost. */
  readonly allocationId: string;
  readonly resourceId: string;
  readonly bookingId: string;
  readonly occurrenceId: string;
  /** Who holds any of what it claims. */
  readonly holders: readonly {
    readonly allocationId: string;
    readonly bookingId: string;
    readonly occurrenceId: string;
  }[];
}

const MOST = 200;

/** Those that are not over, in order of time; on some resources, or everywhere where null. */
export async function conflicts(
  db: Db,
  where: { readonly allocationId?: string; readonly resourceIds: readonly string[] | null; readonly after: Date },
): Promise<FoundConflict[]> {
  const { allocationId = null, resourceIds, after } = where;
  const { rows } = await sql<FoundConflict>`
    select a.id as "allocationId", a.resource_id as "resourceId", a.booking_id as "bookingId",
      a.occurrence_id as "occurrenceId",
      coalesce((select jsonb_agg(distinct jsonb_build_object('allocationId', b.id, 'bookingId', b.booking_id,
          'occurrenceId', b.occurrence_id))
        from hold mine join hold other on other.resource_id = mine.resource_id and other.held && mine.held and other.active
          join allocation b on b.id = other.allocation_id
        where mine.allocation_id = a.id and mine.conflicted), '[]') as holders
    from allocation a join occurrence o on o.id = a.occurrence_id
    where a.state = 'conflicted' and o.ends_at > ${after}
      and (${allocationId}::uuid is null or a.id = ${allocationId}::uuid)
      and (${resourceIds === null} or a.resource_id = any(${[...(resourceIds ?? [])]}::uuid[]))
    order by o.starts_at, a.id limit ${MOST}`.execute(db);
  return rows;
}
