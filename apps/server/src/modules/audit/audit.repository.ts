/** The audit trail's table: lines are added and read, never changed. */
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';

export type AuditRow = {
  id: string;
  at: Date;
  actor: string;
  person_id: string | null;
  channel: string;
  act: string;
  subject_type: string;
  subject_id: string | null;
  before: unknown;
  after: unknown;
};
type AuditTables = { audit_line: AuditRow };

/** The statement that adds a line. */
export function auditLine(row: AuditRow): RawBuilder<unknown> {
  return sql`
    insert into audit_line (id, at, actor, person_id, channel, act, subject_type, subject_id, before, after)
    values (${row.id}, ${row.at}, ${row.actor}, ${row.person_id}, ${row.channel}, ${row.act}, ${row.subject_type},
      ${row.subject_id}, ${row.before}::jsonb, ${row.after}::jsonb)`;
}

export interface AuditPage {
  readonly subjectId?: string | undefined;
  readonly subjectType?: string | undefined;
  /** Part of the actor, or of a title or name, now or before. */
  readonly search?: string | undefined;
  /** Only what was done before. */
  readonly until?: Date | undefined;
  /** The id of the last line seen. */
  readonly after: string | null;
  readonly limit: number;
}

/** Newest first; ids sort by time. One line more than asked tells whether there is another page. */
export async function auditLines(db: Db, page: AuditPage): Promise<AuditRow[]> {
  let query = db.withTables<AuditTables>().selectFrom('audit_line').selectAll();
  if (page.subjectId !== undefined) query = query.where('subject_id', '=', page.subjectId);
  if (page.subjectType !== undefined) query = query.where('subject_type', '=', page.subjectType);
  if (page.until !== undefined) query = query.where('at', '<', page.until);
  if (page.search !== undefined) query = query.where(mentions(page.search));
  if (page.after !== null) query = query.where('id', '<', page.after);
  return query
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** Whatever is typed stands for itself. */
function mentions(search: string): RawBuilder<boolean> {
  const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(actor ilike ${part} or after ->> 'subject' ilike ${part} or before ->> 'subject' ilike ${part}
    or after ->> 'name' ilike ${part} or before ->> 'name' ilike ${part})`;
}

/** When somebody last did something to it: neither the sync nor ONES by itself. */
export async function lastHumanAct(db: Db, subjectId: string): Promise<Date | null> {
  const row = await db
    .withTables<AuditTables>()
    .selectFrom('audit_line')
    .select('at')
    .where('subject_id', '=', subjectId)
    .where('channel', 'not in', ['sync', 'system'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Whether this act on this subject, with these facts, stands in the trail. */
export async function wasAudited(
  db: Db,
  { act, subjectId, after }: { readonly act: string; readonly subjectId: string; readonly after: object },
): Promise<boolean> {
  const row = await db
    .withTables<AuditTables>()
    .selectFrom('audit_line')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('act', '=', act)
    .where(sql<boolean>`after @> ${JSON.stringify(after)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
