/** What the directory tells the rest. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

/** Somebody may no longer sign in: the account is disabled, or no import names it any more. Their sessions end. */
export type PersonLeft = DomainEvent<{ personId: string; reason: 'disabled' | 'absent' }>;

/** A contact turned out to be a person of the tenant: whatever named the contact belongs to that person (rule S17). */
export type ContactMerged = DomainEvent<{ contactId: string; personId: string }>;

/** A person's own roles were changed. */
export type RolesChanged = DomainEvent<{ personId: string }>;

export function personLeft(personId: string, reason: 'disabled' | 'absent', now: Date): PersonLeft {
  return { id: newId(now), type: 'directory.person-left', occurredAt: now, payload: { personId, reason } };
}

export function contactMerged(contactId: string, personId: string, now: Date): ContactMerged {
  return { id: newId(now), type: 'directory.contact-merged', occurredAt: now, payload: { contactId, personId } };
}

export function rolesChanged(personId: string, now: Date): RolesChanged {
  return { id: newId(now), type: 'directory.roles-changed', occurredAt: now, payload: { personId } };
}
