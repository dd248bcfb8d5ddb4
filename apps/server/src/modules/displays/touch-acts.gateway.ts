/** The acts by touch as the booking module does them; what a display is shown of a booking is masked as for a stranger. */
import type { Booking } from '@ones/contract';
import type { Refusal } from '../../platform/http/index.ts';
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

export function touchActs(deps: BookingDeps): TouchActs {
  const answer = async (result: BookingResult<StoredBooking>): Promise<Booking | Refusal> =>
    result.ok ? showBooking(deps, result.value, somebody) : problemOf(result.refusal);
  return {
    walkIn: async (input) => answer(await walkIn(deps, input)),
    checkIn: async (input) => answer(await checkIn(deps, { ...input, viewer: null })),
    end: async (input) => answer(await endBooking(deps, { ...input, viewer: null })),
    extend: async (input) => answer(await extendBooking(deps, { ...input, viewer: null })),
  };
}
