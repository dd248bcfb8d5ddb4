/** The full list that a PATCH of attendees needs: who is there already, less those we took away, with those we added. */
import type { GraphEvent } from '../graph/types.ts';
import type { RenderedPeople } from './render-event.ts';

function addressOf(attendee: { readonly emailAddress?: { readonly address?: string | null } | null }): string {
  return attendee.emailAddress?.address?.toLowerCase() ?? '';
}

/** @param before `type:address` as last agreed; whoever is on the event and not in it was added outside, and stays. */
export function mergePeople(event: GraphEvent, before: readonly string[], wanted: RenderedPeople): RenderedPeople {
  const beforeAddresses = new Set(before.map((entry) => entry.slice(entry.indexOf(':') + 1)));
  const wantedAddresses = new Set(wanted.attendees.map(addressOf));
  const others = (event.attendees ?? []).filter((attendee) => {
    const address = addressOf(attendee);
    return !beforeAddresses.has(address) && !wantedAddresses.has(address);
  });
  const otherAttendees = others.map((attendee) => ({
    type: attendee.type ?? ('required' as const),
    emailAddress: { address: addressOf(attendee), name: attendee.emailAddress?.name ?? addressOf(attendee) },
  }));
  return { attendees: [...wanted.attendees, ...otherAttendees], locations: wanted.locations };
}
