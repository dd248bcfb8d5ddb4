/** Gathers what a mail tells of a booking from the modules that know it. A series is told of by its first occurrence. */
import type { Db } from '../../platform/db/index.ts';
import { findBooking } from '../booking/index.ts';
import { resourcesByIds } from '../resource/index.ts';
import type { BookingForMail } from './booking-for-mail.ts';

const nowhere = { floorName: null, floorNames: null, buildingName: null, buildingNames: null };
const unknown = { name: '–', names: {}, ...nowhere };

export async function bookingForMail(db: Db, bookingId: string): Promise<BookingForMail | null> {
  const booking = await findBooking(db, bookingId);
  const first = booking?.occurrences[0];
  if (!booking || !first) return null;
  const ids = first.allocations.map((allocation) => allocation.resourceId);
  const known = new Map((await resourcesByIds(db, ids)).map((resource) => [resource.id, resource]));
  return {
    ...booking,
    attendees: booking.attendees.map(({ address, name, type }) => ({ address, name, type })),
    resources: first.allocations.map(({ resourceId, state, exchange }) => {
      const { name, names, floorName, floorNames, buildingName, buildingNames } = known.get(resourceId) ?? unknown;
      const places = { floorName, floorNames, buildingName, buildingNames };
      return { id: resourceId, name, names, ...places, state, exchange };
    }),
    start: first.period.start,
    end: first.period.end,
  };
}
