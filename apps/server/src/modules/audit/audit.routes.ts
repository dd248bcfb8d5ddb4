/** The audit trail as the console reads it. */
import { type AuditLine, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../platform/db/index.ts';
import { pageOf, Refusal, readCursor, serve, writeCursor } from '../../platform/http/index.ts';
import { type AuditRow, auditLines } from './audit.repository.ts';

export function auditRoutes(app: FastifyInstance, deps: { readonly db: Db }): void {
  serve(app, routes.audit.list, async ({ query }) => {
    const cursor = readCursor(query.cursor, ['uuid']);
    if (cursor instanceof Refusal) return cursor;
    const { limit = 100, subjectId } = query;
    const rows = await auditLines(deps.db, { ...(subjectId ? { subjectId } : {}), after: cursor?.[0] ?? null, limit });
    const page = pageOf(rows, limit, (last) => writeCursor(last.id));
    return { items: page.items.map(presentLine), nextCursor: page.nextCursor };
  });
}

function presentLine(row: AuditRow): AuditLine {
  const { id, at, actor, channel, act, before, after } = row;
  return {
    id,
    at: at.toISOString(),
    actor,
    channel,
    act,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    before,
    after,
  };
}
