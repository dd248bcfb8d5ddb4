/** Whether a room that already stands on the appointment is free at its time. Pure. */
import type { Availability, FreeResource, TakenResource } from '@ones/contract';
import type { AppointmentTime, PlacedRoom } from '../office/appointment.ts';

export type Verdict =
  | { readonly kind: 'free'; readonly found: FreeResource }
  | { readonly kind: 'held-by-this'; readonly found: TakenResource }
  | { readonly kind: 'refused'; readonly found: TakenResource }
  | { readonly kind: 'unknown' };

/** `ownTime` is the time the appointment had when it was opened: a room taken exactly then is taken by itself. */
export function verdictOn(
  room: PlacedRoom,
  availability: Availability,
  time: AppointmentTime,
  ownTime: AppointmentTime | null,
): Verdict {
  if (room.emailAddress === null) return { kind: 'unknown' };
  const free = availability.items.find(({ resource }) => sameAddress(resource.emailAddress, room.emailAddress));
  if (free) return { kind: 'free', found: free };
  const taken = availability.unavailable.find(({ resource }) => sameAddress(resource.emailAddress, room.emailAddress));
  if (!taken) return { kind: 'unknown' };
  return isOwn(taken, time, ownTime) ? { kind: 'held-by-this', found: taken } : { kind: 'refused', found: taken };
}

function isOwn(taken: TakenResource, time: AppointmentTime, ownTime: AppointmentTime | null): boolean {
  if (taken.reason !== 'taken' || ownTime === null) return false;
  const inTheWay = taken.busy.filter(({ start, end }) => Date.parse(start) < time.end && Date.parse(end) > time.start);
  return (
    inTheWay.length > 0 &&
    inTheWay.every(({ start, end }) => Date.parse(start) === ownTime.start && Date.parse(end) === ownTime.end)
  );
}

export function sameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
}
