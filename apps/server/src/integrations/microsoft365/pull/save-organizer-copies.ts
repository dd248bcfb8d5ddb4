/** Keeps what was read of organizers' copies: what a later change made in ONES is written to, and compared with (rule S5). */
import { findBookings, type StoredBooking } from '../../../modules/booking/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { baseOfCopy, type OrganizerBase } from '../push/organizer-base.ts';
import type { FollowedCalendar } from './calendar.repository.ts';
import { type OrganizerCopy, organizerCopiesOf, saveCopies } from './copy.repository.ts';
import type { PreparedRound, ReadOrganizerCopy } from './prepare-round.ts';

interface OfBooking {
  readonly read: ReadOrganizerCopy;
  readonly booking: StoredBooking;
  /** As it stands here at this moment. */
  readonly now: OrganizerCopy | null;
}

export async function saveOrganizerCopies(
  tx: Tx,
  deps: IntegrationDeps,
  calendar: FollowedCalendar,
  prepared: PreparedRound,
  applied: ReadonlyMap<object, { readonly bookingId: string | null }>,
): Promise<void> {
  const named = new Map<string, string>();
  for (const { copy, change } of prepared.copies) {
    const bookingId = change && applied.get(change)?.bookingId;
    if (bookingId && !named.has(copy.cleanId)) named.set(copy.cleanId, bookingId);
  }
  const ids = prepared.organizerCopies.flatMap(({ cleanId }) => named.get(cleanId) ?? []);
  if (ids.length === 0) return;
  const bookings = await findBookings(tx.db, ids);
  const stored = await organizerCopiesOf(tx.db, ids);
  const toSave = prepared.organizerCopies.flatMap((read): OfBooking[] => {
    const booking = bookings.get(named.get(read.cleanId) ?? '');
    return booking ? [{ read, booking, now: stored.get(booking.id) ?? null }] : [];
  });
  const resources = await deps.booking.resources(tx.db, [...new Set([...bookings.values()].flatMap(resourceIdsOf))]);
  const rows = toSave.filter(isToBeKept).map(({ read, booking, now }) => {
    const before = (now?.base ?? null) as OrganizerBase | null;
    const its = new Set(resourceIdsOf(booking));
    const base = baseOfCopy(
      read.copy,
      booking,
      resources.filter(({ id }) => its.has(id)),
      before,
    );
    const of = { resourceId: null, bookingId: booking.id, occurrenceId: null, mailbox: read.mailbox };
    return { copy: read.copy, role: 'organizer' as const, base, ...of };
  });
  const { connectionId, mailbox } = calendar;
  await saveCopies(tx.db, { connectionId, mailbox }, rows, deps.clock.now());
}

function isToBeKept({ read, now }: OfBooking): boolean {
  // A push was quicker: what it wrote is newer than what was read.
  if ((now?.changeKey ?? null) !== (read.stored?.changeKey ?? null)) return false;
  // Made here, and nobody is invited yet: that is still to be done.
  return !(now && now.base === null);
}

function resourceIdsOf({ occurrences }: StoredBooking): string[] {
  return occurrences.flatMap(({ allocations }) => allocations.map(({ resourceId }) => resourceId));
}
