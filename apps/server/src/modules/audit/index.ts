/** The audit trail's door: who did what, through what, old and new (rule B10). */
export { lastHumanAct, wasAudited } from './audit.repository.ts';
export { auditRoutes } from './audit.routes.ts';
export { actsOnBooking } from './audit-trail.repository.ts';
export { type AuditedAct, recordAudit } from './record-audit.ts';
