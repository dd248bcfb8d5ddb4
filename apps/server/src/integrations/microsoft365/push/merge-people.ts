/**
 * The full lists that a PATCH of attendees needs (rule S5, by address): whoever was added or taken away on one side alone is so
 * on both; of rooms, and of all else, what was taken away outside stays away.
 */
import type { GraphEvent } from '../graph/types.ts';
import type { RenderedPeople } from './render-event.ts';

export type Attendee = RenderedPeople['attendees'][number];
type Location = RenderedPeople['locations'][number];

export function addressOf(attendee: { readonly emailAddress?: { readonly address?: string | null } | null }): string {
  return attendee.emailAddress?.address?.toLowerCase() ?? '';
}

/** @param before addresses as last agreed. */
export function mergePeople(event: GraphEvent, before: readonly string[], wanted: RenderedPeople): RenderedPeople {
  const agreed = new Set(before);
  const there = new Set((event.attendees ?? []).map(addressOf));
  const ours = wanted.attendees.filter((one) => there.has(addressOf(one)) || !agreed.has(addressOf(one)));
  const named = new Set(wanted.attendees.map(addressOf));
  const others = (event.attendees ?? []).filter((one) => !agreed.has(addressOf(one)) && !named.has(addressOf(one)));
  const attendees = [...ours, ...others.map(toAttendee)];
  return { attendees, locations: mergeLocations(event, agreed, wanted, attendees) };
}

export function toAttendee(attendee: NonNullable<GraphEvent['attendees']>[number]): Attendee {
  const address = addressOf(attendee);
  return { type: attendee.type ?? 'required', emailAddress: { address, name: attendee.emailAddress?.name ?? address } };
}

/** Rooms that stay, and whatever else stands there: a room we do not know, or a text that somebody typed. */
function mergeLocations(
  event: GraphEvent,
  agreed: ReadonlySet<string>,
  wanted: RenderedPeople,
  attendees: readonly Attendee[],
): Location[] {
  const invited = new Set(attendees.map(addressOf));
  const rooms = wanted.locations.filter((one) => invited.has(one.locationEmailAddress?.toLowerCase() ?? ''));
  const known = new Set(wanted.locations.map((one) => one.locationEmailAddress?.toLowerCase()));
  const others = (event.locations ?? []).flatMap((location) => {
    const address = (location.locationEmailAddress ?? location.locationUri)?.toLowerCase();
    if (!location.displayName || (address && (agreed.has(address) || known.has(address)))) return [];
    const room = { locationType: 'conferenceRoom' as const, ...(address ? { locationEmailAddress: address } : {}) };
    return [{ displayName: location.displayName, ...(address ? room : {}) }];
  });
  return [...rooms, ...others];
}
