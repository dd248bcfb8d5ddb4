/** What stands in Exchange, read over Graph as the mailboxes' owners do: never ONES' tables. */
import type { PersonEvent } from '@ones/m365-sim/client';
import type { Interval } from '@ones/server/kernel/interval';
import { cleanIdOf } from '../../apps/server/src/integrations/microsoft365/clean-id.ts';
import type { ChaosRoom, World } from '../world/world.ts';

const DAY = 86_400_000;
const PAST_DAYS = 7;
const COMING_DAYS = 90;

/** What is compared: what ONES follows of the past (whole days, UTC), and as far ahead as acts reach. */
export function windowOf({ now }: Pick<World, 'now'>): Interval {
  const midnight = Math.floor(now() / DAY) * DAY;
  return { start: new Date(midnight - PAST_DAYS * DAY), end: new Date(midnight + COMING_DAYS * DAY) };
}

export interface There {
  readonly cleanId: string;
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly event: PersonEvent;
}

export async function eventsIn(world: World, address: string): Promise<readonly There[]> {
  const owner = await world.tenant.room(address);
  const { start: from, end: to } = windowOf(world);
  const events = await owner.calendar(from, to);
  return events.map((event) => ({
    cleanId: cleanIdOf(event.iCalUId),
    subject: event.subject,
    start: momentOf(event, event.start.dateTime),
    end: momentOf(event, event.end.dateTime),
    event,
  }));
}

/** All-day meetings go from date to date, whatever the hour is where they were made. */
function momentOf(event: PersonEvent, text: string): string {
  return event.isAllDay ? text.slice(0, 10) : `${text.slice(0, 19)}Z`;
}

/** Whether this copy keeps the room from others. */
export function occupies({ event }: There): boolean {
  const isEmpty = event.start.dateTime === event.end.dateTime;
  return !event.isCancelled && !isEmpty && event.showAs !== 'free' && event.responseStatus.response !== 'declined';
}

/** Whether nobody has said yes or no for this room yet. */
export function waits({ event }: There): boolean {
  return !event.isOrganizer && ['notResponded', 'none', 'tentativelyAccepted'].includes(event.responseStatus.response);
}

export async function allRooms(world: World): Promise<ReadonlyMap<ChaosRoom, readonly There[]>> {
  const found = new Map<ChaosRoom, readonly There[]>();
  for (const room of world.rooms) found.set(room, (await eventsIn(world, room.address)).filter(occupies));
  return found;
}
