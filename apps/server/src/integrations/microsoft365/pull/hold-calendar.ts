/**
 * A round that the brake of rule S6 stops: nothing of it is done before somebody says so. Where it stops several rooms of one
 * connection in a short time, that is one trouble, not several: somebody lost a tenant's calendars, or the right to read them.
 */
import { addMinutes, addSeconds } from '../../../kernel/interval.ts';
import { tellOfHeldRooms } from '../../../modules/connection/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { saveRound } from '../compare/compare.repository.ts';
import type { FoundDifference } from '../compare/find-differences.ts';
import { heldTogether, holdRound } from '../compare/held-round.repository.ts';
import type { IntegrationDeps } from '../context.ts';
import { type FollowedCalendar, saveTrouble } from './calendar.repository.ts';
import type { MassRemoval } from './mass-removal.ts';

const NEXT_LOOK_SECONDS = 300;
/** Rooms stopped within this time of each other belong together; the third makes them one trouble. */
const TOGETHER_MINUTES = 60;
const TOGETHER = 3;

/** @param found what a compare found; null where the round was none. */
export async function holdCalendar(
  deps: Pick<IntegrationDeps, 'host' | 'clock' | 'logger'>,
  calendar: FollowedCalendar,
  mass: MassRemoval,
  found: readonly FoundDifference[] | null,
): Promise<void> {
  const now = deps.clock.now();
  const { id, connectionId } = calendar;
  const rooms = await inTransaction(deps.host, async (tx) => {
    await saveTrouble(tx.db, id, {
      state: 'held',
      error: `held: ${mass.gone} bookings would be removed at once`,
      notBefore: addSeconds(now, NEXT_LOOK_SECONDS),
    });
    const isNew = await holdRound(tx.db, id, mass, now);
    if (found) await saveRound(tx.db, calendar, 'held', found, now);
    if (!isNew) return 0;
    const together = await heldTogether(tx.db, connectionId, addMinutes(now, -TOGETHER_MINUTES));
    if (together === TOGETHER) tellOfHeldRooms(tx, connectionId, now);
    return together;
  });
  deps.logger.error({ calendar: id, ...mass }, 'A round is held: it would remove many bookings at once.');
  if (rooms >= TOGETHER) deps.logger.error({ connectionId, rooms }, 'The rounds of several rooms are held at once.');
}
