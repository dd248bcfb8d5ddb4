/** (g) The Teams meeting of a booking is the one of its organizer's event; none waits to be made, none is refused that is there. */
import { addressOf, PEOPLE } from '../world/tenant.ts';
import type { World } from '../world/world.ts';
import { eventsIn, type There } from './there.ts';

interface Met {
  readonly subject: string | null;
  readonly origin: string;
  readonly organizer: string;
  readonly cleanId: string;
  readonly state: 'waiting' | 'made' | 'refused' | null;
  readonly joinUrl: string | null;
}

/** Of what a person organizes, and where their calendar can be read at any time: else it comes with the next change (S7). */
export async function onlineMeetings({ rows, capabilities, ...world }: World): Promise<readonly string[]> {
  if (capabilities.writesTo !== 'organizer') return [];
  const met = await rows<Met>(
    `select b.subject, b.origin, lower(b.organizer_address) as organizer, n.clean_id as "cleanId",
            b.online_meeting as state, b.join_url as "joinUrl"
     from booking b join outside_name n on n.booking_id = b.id and n.resource_id is null
     where exists (select 1 from allocation a where a.booking_id = b.id
       and a.state in ('pending_validation', 'confirmed', 'checked_in') and a.exchange in ('accepted', 'pending'))`,
  );
  const found: string[] = [];
  for (const address of PEOPLE.map(addressOf)) {
    const events = await eventsIn({ rows, capabilities, ...world }, address);
    for (const one of met.filter(
      ({ organizer, origin }) => organizer === address && (origin !== 'outlook' || capabilities.importsPeople),
    ))
      found.push(...differenceOf(one, events));
  }
  return found;
}

function differenceOf(met: Met, events: readonly There[]): readonly string[] {
  const there = events.find((one) => one.cleanId === met.cleanId && one.event.isOrganizer && !one.event.isCancelled);
  if (!there) return [];
  const { isOnlineMeeting, onlineMeeting } = there.event;
  const here = met.state === 'made' ? met.joinUrl : null;
  const link = isOnlineMeeting ? (onlineMeeting?.joinUrl ?? null) : null;
  if (met.state === 'waiting') return [`(g) "${met.subject}" waits for its Teams meeting.`];
  return here === link ? [] : [`(g) "${met.subject}" meets at ${here}, at its organizer at ${link}.`];
}
