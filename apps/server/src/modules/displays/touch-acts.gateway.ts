/** The acts by touch as the booking module does them; what a display is shown of a booking is masked as for a stranger. */
import type { Booking } from '@ones/contract';
import type { Db } from '../../platform/db/index.ts';
import { Refusal, refuse } from '../../platform/http/index.ts';
import {
  type BookingDeps,
  type BookingResult,
  checkIn,
  endBooking,
  extendBooking,
  problemOf,
  type StoredBooking,
  showBooking,
  walkIn,
} from '../booking/index.ts';
import type { TouchActs } from './deps.ts';

const somebody = { personId: null, manages: false };

/** From the directory: whose access card this is. */
export type PersonByCard = (
  db: Db,
  cardNumber: string,
) => Promise<{ readonly id: string; readonly name: string } | null>;

type CheckInByTouch = Parameters<TouchActs['checkIn']>[0];

/** A card says who came: the same person may do here what they may do in the web app, and needs no PIN. */
async function checkInByCard(
  deps: BookingDeps,
  personByCard: PersonByCard,
  { bookingId, actor, cardNumber }: CheckInByTouch & { readonly cardNumber: string },
): Promise<BookingResult<StoredBooking> | Refusal> {
  const person = await personByCard(deps.host.db, cardNumber.trim());
  if (!person) return refuse('card-unknown');
  const actsFor = await deps.delegations.principalIdsOf(deps.host.db, person.id);
  const viewer = { personId: person.id, manages: false, actsFor };
  const result = await checkIn(deps, { bookingId, viewer, actor: { ...actor, personId: person.id } });
  return !result.ok && result.refusal.code === 'forbidden' ? refuse('card-not-invited') : result;
}

export function touchActs(deps: BookingDeps, personByCard: PersonByCard): TouchActs {
  const answer = async (result: BookingResult<StoredBooking>): Promise<Booking | Refusal> =>
    result.ok ? showBooking(deps, result.value, somebody) : problemOf(result.refusal);
  return {
    walkIn: async (input) => answer(await walkIn(deps, input)),
    checkIn: async ({ cardNumber, ...input }) => {
      if (cardNumber === undefined) return answer(await checkIn(deps, { ...input, viewer: null }));
      const result = await checkInByCard(deps, personByCard, { ...input, cardNumber });
      return result instanceof Refusal ? result : answer(result);
    },
    end: async (input) => answer(await endBooking(deps, { ...input, viewer: null })),
    extend: async (input) => answer(await extendBooking(deps, { ...input, viewer: null })),
  };
}
