/** Periods in which a resource cannot be had. */
import { sql } from 'kysely';
import type { Interval } from '../../kernel/interval.ts';
import type { Db } from '../../platform/db/index.ts';

export interface OutOfService {
  readonly id: string;
  readonly resourceId: string;
  readonly period: Interval;
  readonly remark: string | null;
  readonly createdBy: string;
}

type Row = Omit<OutOfService, 'period'> & { readonly start: Date; readonly end: Date };
const select = sql`
  select id, resource_id as "resourceId", starts_at as start, ends_at as end, remark, created_by as "createdBy"
  from out_of_service`;

function toPeriod({ start, end, ...row }: Row): OutOfService {
  return { ...row, period: { start, end } };
}

export async function insertOutOfService(db: Db, row: OutOfService, now: Date): Promise<void> {
  await sql`
    insert into out_of_service (id, resource_id, starts_at, ends_at, remark, created_by, created_at)
    values (${row.id}, ${row.resourceId}, ${row.period.start}, ${row.period.end}, ${row.remark}, ${row.createdBy}, ${now})`.execute(
    db,
  );
}

/** Those that are not over, in order of time. */
export async function comingOutOfService(db: Db, now: Date): Promise<OutOfService[]> {
  const { rows } = await sql<Row>`${select} where ends_at > ${now} order by starts_at, id limit 1000`.execute(db);
  return rows.map(toPeriod);
}

export async function outOfServiceById(db: Db, id: string): Promise<OutOfService | null> {
  const { rows } = await sql<Row>`${select} where id = ${id}`.execute(db);
  return rows[0] ? toPeriod(rows[0]) : null;
}

export async function deleteOutOfService(db: Db, id: string): Promise<void> {
  await sql`delete from out_of_service where id = ${id}`.execute(db);
}
