/** The audit trail as the console reads it. */
import { type AuditLine, routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../platform/db/index.ts';
import { pageOf, Refusal, readCursor, serve, writeCursor } from '../../platform/http/index.ts';
import { type AuditRow, auditLines } from './audit.repository.ts';

export interface AuditRouteDeps {
  readonly db: Db;
  /** How resources are called now. */
  readonly resources: (db: Db, ids: readonly string[]) => Promise<readonly AuditLine['resources'][number][]>;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export function auditRoutes(app: FastifyInstance, deps: AuditRouteDeps): void {
  serve(app, routes.audit.list, async ({ query }) => {
    const cursor = readCursor(query.cursor, ['uuid']);
    if (cursor instanceof Refusal) return cursor;
    const { limit = 100, subjectId, subjectType, search, until } = query;
    const wanted = { subjectId, subjectType, search, until: until === undefined ? undefined : new Date(until) };
    const rows = await auditLines(deps.db, { ...wanted, after: cursor?.[0] ?? null, limit });
    const page = pageOf(rows, limit, (last) => writeCursor(last.id));
    const named = await deps.resources(deps.db, [...new Set(page.items.flatMap(idsIn))]);
    return { items: page.items.map((row) => presentLine(row, named)), nextCursor: page.nextCursor };
  });
}

function idsIn({ subject_id, before, after }: AuditRow): readonly string[] {
  return JSON.stringify([subject_id, before, after]).match(ID) ?? [];
}

function presentLine(row: AuditRow, named: readonly AuditLine['resources'][number][]): AuditLine {
  const ids = new Set(idsIn(row));
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
    resources: named.flatMap(({ id: one, name }) => (ids.has(one) ? [{ id: one, name }] : [])),
  };
}
