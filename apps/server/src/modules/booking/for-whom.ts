/** Who acts for whom, as the audit trail tells it (rule B10). */
import type { Actor } from '../../kernel/actor.ts';
import type { StoredBooking } from './booking.repository.ts';

/** The organizer's name, where a person acts on what is not their own. */
export function forWhom(
  { personId }: Actor,
  { organizer }: Pick<StoredBooking, 'organizer'>,
): { readonly for?: string } {
  return personId === null || personId === organizer.personId ? {} : { for: organizer.name };
}
