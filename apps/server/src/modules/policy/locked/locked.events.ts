/** What is published of changes that nobody could hold back. Events carry ids. */
import type { DomainEvent } from '../../../kernel/domain-event.ts';
import { newId } from '../../../kernel/ids.ts';

export type LockedChangeEvent = DomainEvent<{ bookingId: string; lockedChangeId: string }>;

export function changedWhileLocked(bookingId: string, lockedChangeId: string, now: Date): LockedChangeEvent {
  const payload = { bookingId, lockedChangeId };
  return { id: newId(now), type: 'booking.changed-while-locked', occurredAt: now, payload };
}
