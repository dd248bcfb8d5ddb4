/**
 * One line of the audit trail (rule B10), written in the transaction of the act itself: what did not happen leaves none.
 * What stands in `before` and `after` is the caller's choice and duty: never a secret, and of a private booking never the
 * subject, the attendees or the body (rule B9).
 */
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/db/index.ts';
import { auditLine } from './audit.repository.ts';

export interface AuditedAct {
  readonly actor: Actor;
  /** `<module>.<act>`, for example `booking.move`. */
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly before?: object;
  readonly after?: object;
}

/** Written when the work is done, with the events of the transaction. */
export async function recordAudit(tx: Tx, audited: AuditedAct, now: Date): Promise<void> {
  const line = auditLine({
    id: newId(now),
    at: now,
    actor: audited.actor.label,
    person_id: audited.actor.personId,
    channel: audited.actor.channel,
    act: audited.act,
    subject_type: audited.subjectType,
    subject_id: audited.subjectId,
    before: said(audited.before),
    after: said(audited.after),
  });
  tx.atTheEnd(line);
}

/** Nothing is no word. */
function said(what: object | undefined): string | null {
  return what && Object.keys(what).length > 0 ? JSON.stringify(what) : null;
}
