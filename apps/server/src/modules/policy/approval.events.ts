/** What the policy module publishes of approvals. Events carry ids; whoever reacts reads the approval as it is then. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

export type ApprovalEvent = DomainEvent<{ approvalId: string; bookingId: string }>;

export function approvalRequested(approvalId: string, bookingId: string, now: Date): ApprovalEvent {
  return { id: newId(now), type: 'approval.requested', occurredAt: now, payload: { approvalId, bookingId } };
}

/** By somebody, or by time. */
export function approvalDeclined(approvalId: string, bookingId: string, now: Date): ApprovalEvent {
  return { id: newId(now), type: 'approval.declined', occurredAt: now, payload: { approvalId, bookingId } };
}

export function approvalReminded(approvalId: string, bookingId: string, now: Date): ApprovalEvent {
  return { id: newId(now), type: 'approval.reminded', occurredAt: now, payload: { approvalId, bookingId } };
}
