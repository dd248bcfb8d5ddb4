import Type from 'typebox';
import { Page, PageQuery } from '../common.ts';
import { AuditLine } from '../directory.ts';
import { route } from '../route.ts';

export const auditRoutes = {
  list: route({
    method: 'GET',
    url: '/api/audit',
    operationId: 'listAuditLines',
    summary: 'What was done, newest first',
    tag: 'audit',
    act: 'audit.read',
    querystring: Type.Object({ ...PageQuery, subjectId: Type.Optional(Type.String({ maxLength: 128 })) }),
    response: { 200: Page(AuditLine) },
  }),
};
