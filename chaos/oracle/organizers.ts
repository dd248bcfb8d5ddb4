/** (b) A booking made in ONES is one event at its organizer, with its time, rooms and title; a cancelled one is none. */
import type { MadeHere, Story } from '../acts/story.ts';
import { addressOf, PEOPLE } from '../world/tenant.ts';
import type { World } from '../world/world.ts';
import { type Here, isRecord, LIVE } from './here.ts';
import { eventsIn, type There } from './there.ts';

export async function organizersEvents(world: World, story: Story, all: readonly Here[]): Promise<readonly string[]> {
  const here = all.filter((row) => row.followed);
  const kept = new Set(all.map((row) => row.bookingId));
  const calendars = new Map<string, readonly There[]>();
  const found: string[] = [];
  for (const made of allMadeHere(world, story, here)) {
    const places = placesOf(world, made, here);
    if (places.length === 0 && !kept.has(made.id)) found.push(`(b) The booking ${made.id} of ${made.who} has no rows.`);
    for (const { address, rows } of places) {
      const events = calendars.get(address) ?? (await eventsIn(world, address));
      calendars.set(address, events);
      found.push(...differenceOf(world, made, rows, events));
    }
  }
  return found;
}

type Made = Pick<MadeHere, 'id' | 'who' | 'isSeries'>;

/** Those that people asked for, and those that came of them: what a room holds beside a meeting, dates in other rooms. */
function allMadeHere({ rooms }: World, { here: known }: Story, here: readonly Here[]): readonly Made[] {
  const found = new Map<string, Made>(known.map((made) => [made.id, made]));
  for (const { bookingId: id, origin, isSeries, organizer } of here) {
    if (origin === 'outlook' || found.has(id)) continue;
    const isRooms = rooms.some((room) => room.address.toLowerCase() === organizer?.toLowerCase());
    if (organizer) found.set(id, { id, isSeries, who: isRooms ? organizer : (nameOf(organizer) ?? organizer) });
  }
  return [...found.values()];
}

function nameOf(address: string): string | undefined {
  return PEOPLE.find((name) => addressOf(name) === address.toLowerCase());
}

interface Place {
  readonly address: string;
  readonly rows: readonly Here[];
}

/** One event for all of its rooms; where the type writes to rooms, and for walk-ins, one in each room's own calendar. */
function placesOf({ capabilities, rooms }: World, { who, id }: Made, here: readonly Here[]): readonly Place[] {
  const own = here.filter((one) => one.bookingId === id);
  if (own.length > 0 && !who.includes('@') && capabilities.writesTo === 'organizer')
    return [{ address: addressOf(who), rows: own }];
  return rooms
    .map(({ address, resourceId }) => ({ address, rows: own.filter((row) => row.resourceId === resourceId) }))
    .filter((place) => place.rows.length > 0);
}

function differenceOf(world: World, made: Made, rows: readonly Here[], events: readonly There[]): readonly string[] {
  const [first] = rows;
  if (!first) return [];
  const name = `"${first.subject}"`;
  const standing = events.filter((one) => one.cleanId === first.cleanId && !one.event.isCancelled);
  const live = rows.filter((row) => LIVE.includes(row.state) && !isRecord(row));
  if (live.length === 0) {
    // Declined by every room it stays with its organizer, who may choose another.
    const isOver = rows.every((row) => row.state === 'cancelled');
    return isOver ? standing.map((one) => `(b) ${name} is cancelled, yet stands at its organizer (${one.start}).`) : [];
  }
  // What waits for an approval and holds nothing meanwhile is not written yet.
  if (live.every((row) => row.exchange === 'none'))
    return standing.map((one) => `(b) ${name} is only asked for, yet stands at its organizer (${one.start}).`);
  if (made.isSeries) return seriesDifference(name, live, standing);
  if (standing.length !== 1) return [`(b) ${name} stands ${standing.length} times at its organizer.`];
  return singleDifference(world, name, live, standing[0] as There);
}

function seriesDifference(name: string, live: readonly Here[], standing: readonly There[]): readonly string[] {
  const starts = new Set(standing.map((one) => one.start));
  return [...new Set(live.map((row) => row.start))]
    .filter((start) => !starts.has(start))
    .map((start) => `(b) ${name} has an occurrence at ${start}, its organizer's calendar has not.`);
}

function singleDifference({ rooms }: World, name: string, live: readonly Here[], there: There): readonly string[] {
  const [row] = live as [Here];
  const found: string[] = [];
  if (there.start !== row.start || there.end !== row.end)
    found.push(`(b) ${name} is ${row.start}–${row.end}, at its organizer ${there.start}–${there.end}.`);
  if (there.subject !== row.subject && there.event.isOrganizer && !isRoom(there, rooms))
    found.push(`(b) ${name} is called "${there.subject}" at its organizer.`);
  const invited = there.event.attendees
    .filter((one) => one.type === 'resource' && one.status.response !== 'declined')
    .map((one) => one.emailAddress.address.toLowerCase());
  const here = live.map((one) => rooms.find((room) => room.resourceId === one.resourceId)?.address.toLowerCase() ?? '');
  const wanted = isRoom(there, rooms) ? [] : here;
  for (const address of new Set([...invited, ...wanted]))
    if (invited.includes(address) !== wanted.includes(address))
      found.push(`(b) ${name}: ${address} is ${invited.includes(address) ? 'invited there only' : 'held here only'}.`);
  return found;
}

function isRoom({ event }: There, rooms: World['rooms']): boolean {
  return rooms.some((room) => room.address.toLowerCase() === event.organizer.emailAddress.address.toLowerCase());
}
