/** What is published of completions. Events carry ids; whoever reacts reads the completion as it is then. */
import type { DomainEvent } from '../../../kernel/domain-event.ts';
import { newId } from '../../../kernel/ids.ts';

export type CompletionEvent = DomainEvent<{ completionId: string; bookingId: string }>;

export function completionEvent(
  what: 'requested' | 'reminded',
  about: { readonly id: string; readonly bookingId: string },
  now: Date,
): CompletionEvent {
  const payload = { completionId: about.id, bookingId: about.bookingId };
  return { id: newId(now), type: `completion.${what}`, occurredAt: now, payload };
}
