import Type from 'typebox';
import { Id, Page, PageQuery, Timestamp } from '../common.ts';
import { AuditLine } from '../directory.ts';
import { route } from '../route.ts';
import { TrailEntry } from '../trail.ts';

export const auditRoutes = {
  list: route({
    method: 'GET',
    url: '/api/audit',
    operationId: 'listAuditLines',
    summary: 'What was done, newest first',
    tag: 'audit',
    act: 'audit.read',
    querystring: Type.Object({
      ...PageQuery,
      subjectId: Type.Optional(Type.String({ maxLength: 128 })),
      subjectType: Type.Optional(Type.String({ maxLength: 64 })),
      search: Type.Optional(
        Type.String({
          maxLength: 120,
          description: 'Part of who did it, or of the title or name of what it is about.',
        }),
      ),
      until: Type.Optional(Timestamp),
    }),
    response: { 200: Page(AuditLine) },
  }),
  trail: route({
    method: 'GET',
    url: '/api/bookings/:id/trail',
    operationId: 'listTrail',
    summary: 'One booking across both sides, oldest first: what came, what was decided, what was sent, mails',
    tag: 'audit',
    act: 'audit.read',
    params: Type.Object({ id: Id }),
    response: { 200: Type.Object({ items: Type.Array(TrailEntry) }) },
  }),
};
