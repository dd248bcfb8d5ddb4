/** What the organizer of a booking reads; English where nobody knows, or nobody knows them. */
import type { Language } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import type { StoredBooking } from './booking.repository.ts';
import type { BookingDeps } from './deps.ts';

export async function organizerLanguage(
  deps: Pick<BookingDeps, 'person'>,
  db: Db,
  { organizer }: Pick<StoredBooking, 'organizer'>,
): Promise<Language> {
  const person = organizer.personId === null ? null : await deps.person(db, organizer.personId);
  return person?.language ?? 'en';
}
