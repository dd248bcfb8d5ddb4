/** What a connection's type cannot bring about, said before a slot is held (rules S10, S19 and S21). A column decides. */

import { type BookingRefusal, findBooking, type OutsideAct } from '../../modules/booking/index.ts';
import { connectionById, isBooker } from '../../modules/connection/index.ts';
import { capabilitiesOf } from './capabilities.ts';
import type { Connections, IntegrationDeps } from './context.ts';
import { isGraphError } from './graph/graph-error.ts';
import { organizerCopyOf } from './pull/copy.repository.ts';
import { acrossDomains } from './represent/refuse-across-domains.ts';

type Deps = Pick<IntegrationDeps, 'host'>;

export function refusalOutside(deps: Deps, all: Connections): (act: OutsideAct) => Promise<BookingRefusal | null> {
  return async (act) => {
    const connection = await connectionById(deps.host.db, act.connectionId);
    const capabilities = connection && capabilitiesOf(connection.type);
    if (!capabilities) return null;
    if (act.act === 'invite-again' && act.madeOutside && act.series) return changedThere;
    if ((act.act === 'extend' || act.act === 'invite-again') && !(await isWritable(deps, act))) return changedThere;
    if (capabilities.writesTo === 'resource') return asRoom(deps, act);
    const crossed = await acrossDomains({ db: deps.host.db, all, connection, act });
    if (crossed.refusal) return crossed.refusal;
    return capabilities.personMustSignIn && !crossed.represented ? asThemselves(all, act) : null;
  };
}

/** The copy that says when a meeting ends: its organizer may be of another company, or nobody whose calendar we read. */
async function isWritable({ host }: Deps, { bookingId, madeOutside }: OutsideAct): Promise<boolean> {
  return !madeOutside || (bookingId !== null && (await organizerCopyOf(host.db, bookingId)) !== null);
}

function notOffered(path: string, message: string): BookingRefusal {
  return { code: 'not-offered-by-integration-type', path, message };
}

const changedThere = notOffered(
  '/params/id',
  'This meeting was made in Outlook: only its organizer can change it, there.',
);

/** What a room cancels of a series of its own cannot be called back. */
const cancelledThere = notOffered('/params/id', 'The room has cancelled these dates itself: book them anew.');

const gaveUpThere = notOffered(
  '/body/resourceIds',
  'A room that has been part of this series does not come back to it: book it anew, or change this date and all that follow.',
);

/** The rooms organize it: for people who were named; several rooms each by an event of its own. */
async function asRoom({ host }: Deps, act: OutsideAct): Promise<BookingRefusal | null> {
  if (act.madeOutside) return changedThere;
  const { personId } = act.organizer;
  if (personId !== null && !(await isBooker(host.db, act.connectionId, personId))) {
    return notOffered(
      '/body/resourceIds',
      'These rooms are booked in Outlook. An administrator can open them in ONES.',
    );
  }
  if (act.series && act.act === 'invite-again') return cancelledThere;
  return act.series && (await comesBack(host, act)) ? gaveUpThere : null;
}

/** What a room has cancelled of a series of its own cannot be called back, and a room has one event of a series. */
async function comesBack({ db }: IntegrationDeps['host'], { bookingId, joining = [] }: OutsideAct): Promise<boolean> {
  if (bookingId === null || joining.length === 0) return false;
  const booking = await findBooking(db, bookingId);
  const its = new Set(booking?.occurrences.flatMap(({ allocations }) => allocations.map((one) => one.resourceId)));
  return joining.some((id) => its.has(id));
}

/** The person's own token writes into their calendar: refreshed now, so that nothing is held in vain. */
async function asThemselves(all: Connections, act: OutsideAct): Promise<BookingRefusal | null> {
  const { personId } = act.organizer;
  // Whoever made it in Outlook and never signed in here changes it there.
  if (act.madeOutside && personId === null) {
    return notOffered('/params/id', 'This meeting was made in Outlook by somebody who has not signed in to ONES.');
  }
  if (personId === null) return null;
  const context = await all.of(act.connectionId);
  try {
    await context.ofPerson(personId).get();
    return null;
  } catch (error) {
    if (!isGraphError(error, 'forbidden')) throw error;
    const signInUrl = `/signin/microsoft365?${new URLSearchParams({ connection: act.connectionId })}`;
    return { code: 'connection-sign-in-required', signInUrl };
  }
}
