/** Keeps what was read of organizers' copies: what a later change made in ONES is written to, and compared with (rule S5). */
import { findBooking } from '../../../modules/booking/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { baseOfCopy, type OrganizerBase, resourcesFor } from '../push/organizer-base.ts';
import type { FollowedCalendar } from './calendar.repository.ts';
import { organizerCopyOf, saveCopies } from './copy.repository.ts';
import type { PreparedRound } from './prepare-round.ts';

export async function saveOrganizerCopies(
  tx: Tx,
  deps: IntegrationDeps,
  calendar: FollowedCalendar,
  prepared: PreparedRound,
  applied: ReadonlyMap<object, { readonly bookingId: string | null }>,
): Promise<void> {
  const { connectionId } = calendar;
  for (const { cleanId, mailbox, copy, stored } of prepared.organizerCopies) {
    const entry = prepared.copies.find(({ copy: room, change }) => room.cleanId === cleanId && change !== null);
    const bookingId = entry?.change ? (applied.get(entry.change)?.bookingId ?? null) : null;
    const booking = bookingId === null ? null : await findBooking(tx.db, bookingId);
    if (bookingId === null || !booking) continue;
    const now = await organizerCopyOf(tx.db, bookingId);
    // A push was quicker: what it wrote is newer than what was read.
    if ((now?.changeKey ?? null) !== (stored?.changeKey ?? null)) continue;
    const before = (now?.base ?? null) as OrganizerBase | null;
    // Made here, and nobody is invited yet: that is still to be done.
    if (now && before === null) continue;
    const base = baseOfCopy(copy, booking, await resourcesFor(tx.db, deps.booking, booking), before);
    const row = { copy, role: 'organizer' as const, base, resourceId: null, bookingId, occurrenceId: null };
    await saveCopies(tx.db, { connectionId, mailbox }, [row], deps.clock.now());
  }
}
