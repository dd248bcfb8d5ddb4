/** What people do in ONES: by its own use cases, as its API does. Each says in a word what came of it. */
import type { ChangeBooking, CreateBooking } from '@ones/contract';
import {
  type BookingResult,
  bookResource,
  cancelBooking,
  changeBooking,
  findBooking,
  type StoredBooking,
} from '../../apps/server/src/modules/booking/index.ts';
import type { World } from '../world/world.ts';
import type { Act } from './act.ts';
import { acknowledge, chosen, type MadeHere, type Story } from './story.ts';
import { roomsOf, slotOf, soonOf, timeText, weekly } from './wanted.ts';

export interface Performing {
  readonly world: World;
  readonly story: Story;
  readonly act: Act;
  /** Its place in the run. */
  readonly index: number;
}

export type Performer = (performing: Performing) => Promise<string>;

export const nobody = 'nothing to do it to';

async function book({ world, story, act, index }: Performing, more: Partial<CreateBooking>): Promise<string> {
  const actor = await world.actor(act.who);
  const slot = slotOf(world.now(), act);
  const resourceIds = roomsOf(world, act).map((room) => room.resourceId);
  const subject = `Here ${index}`;
  const times = { start: slot.start.toISOString(), end: slot.end.toISOString() };
  // Whoever is asked for terms has read them; nobody knows beforehand which room asks.
  const body = { resourceIds, ...times, subject, attendees: [], termsAccepted: true, ...more };
  const request = { body, organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
  const result = await bookResource(world.one.house.booking, request);
  if (!result.ok) return result.refusal.code;
  remember(story, index, result.value, act.who);
  return 'booked';
}

/** What was acknowledged of it so far: that it is there, and how. */
export function remember(story: Story, index: number, booking: StoredBooking, who: string): MadeHere {
  const { id, recurrence } = booking;
  const made: MadeHere = {
    id,
    name: `Here ${index}`,
    who,
    isSeries: recurrence !== null,
    acknowledged: [],
    outside: [],
  };
  story.here.push(made);
  acknowledge(made, index, 'title', booking.subject ?? '');
  acknowledge(made, index, 'life', 'alive');
  acknowledgeTime(made, index, booking);
  return made;
}

export function acknowledgeTime(made: MadeHere, index: number, booking: StoredBooking | null): void {
  if (!made.isSeries) acknowledge(made, index, 'time', timeText(booking?.occurrences[0]?.period));
}

interface Common {
  readonly bookingId: string;
  readonly actor: Awaited<ReturnType<World['actor']>>;
  readonly viewer: { readonly personId: string; readonly manages: true };
}

type Note = (performing: Performing, made: MadeHere, after: StoredBooking | null) => void;

/** A series that was changed may go on as another booking: then that one is known, too, and what is left of the first. */
export async function change(
  performing: Performing,
  made: MadeHere,
  run: (common: Common) => Promise<BookingResult<StoredBooking | null>>,
  note: Note = () => undefined,
): Promise<string> {
  const { world, story, act, index } = performing;
  const actor = await world.actor(act.who);
  const result = await run({ bookingId: made.id, actor, viewer: { personId: actor.personId, manages: true } });
  if (!result.ok) return `${result.refusal.code} (${made.name})`;
  const goesOnAs = result.value && result.value.id !== made.id ? result.value : null;
  if (goesOnAs) remember(story, index, goesOnAs, made.who);
  else note(performing, made, result.value);
  // Of a series any act may have taken the last date away.
  if (made.isSeries) acknowledge(made, index, 'life', await lifeOf(performing, made));
  return `done (${made.name})`;
}

async function lifeOf({ world }: Performing, { id }: MadeHere): Promise<string> {
  const booking = await findBooking(world.one.platform.db, id);
  const states = booking?.occurrences.flatMap(({ allocations }) => allocations.map(({ state }) => state)) ?? [];
  return states.every((state) => state === 'cancelled') ? 'cancelled' : 'alive';
}

function changeBy(body: (performing: Performing) => ChangeBooking, note?: Note): Performer {
  return (performing) => {
    const { story, act, world } = performing;
    const made = chosen(story.here, act.which);
    if (!made) return Promise.resolve(nobody);
    const wish = body(performing);
    return change(
      performing,
      made,
      (common) => changeBooking(world.one.house.booking, { ...common, body: wish }),
      note,
    );
  };
}

export const onesActs = {
  'ones.book': (performing) => book(performing, {}),
  'ones.book-soon': (performing) => {
    const { start, end } = soonOf(performing.world.now(), performing.act);
    return book(performing, { start: start.toISOString(), end: end.toISOString() });
  },
  // All or none, now or later; where rooms organize themselves each has an event of its own.
  'ones.book-several': (performing) => {
    const { world, act } = performing;
    const { start, end } = act.share < 0.5 ? soonOf(world.now(), act) : slotOf(world.now(), act);
    return book(performing, { start: start.toISOString(), end: end.toISOString(), resourceIds: severalOf(performing) });
  },
  'ones.book-online': (performing) => book(performing, { onlineMeeting: 'teams' }),
  'ones.meet-online': changeBy(({ act, story }) => ({ onlineMeeting: 'teams', ...scopeOf(story, act) })),
  // In one room, or in several: all or none, date by date.
  'ones.series': (performing) => {
    const { world, act } = performing;
    const rooms = act.share < 0.5 ? { resourceIds: severalOf(performing) } : {};
    return book(performing, { recurrence: weekly(world.now(), act) as never, timeZone: 'Europe/London', ...rooms });
  },
  'ones.move': changeBy(
    ({ world, act }) => {
      const { start, end } = slotOf(world.now(), act);
      return { start: start.toISOString(), end: end.toISOString() };
    },
    ({ index }, made, after) => acknowledgeTime(made, index, after),
  ),
  'ones.rename': changeBy(
    ({ index, story, act }) => ({ subject: `Here ${index}`, ...scopeOf(story, act) }),
    ({ index }, made) => acknowledge(made, index, 'title', `Here ${index}`),
  ),
  'ones.rooms': changeBy(({ world, act, story }) => ({
    resourceIds: roomsOf(world, act).map((room) => room.resourceId),
    ...scopeOf(story, act),
  })),
  'ones.cancel': async (performing) => {
    const { world, story, act } = performing;
    const made = chosen(story.here, act.which);
    if (!made) return nobody;
    const wish = scopeOf(story, act);
    return change(
      performing,
      made,
      (common) => cancelBooking(world.one.house.booking, { ...common, ...wish }),
      ({ index }) => acknowledge(made, index, 'life', 'cancelled'),
    );
  },
} satisfies Partial<Record<Act['what'], Performer>>;

/** Two rooms or three, one beside the other. */
function severalOf({ world: { rooms }, act }: Performing): string[] {
  const indexes = [0, 1, 2].slice(0, 2 + (act.which % 2)).map((step) => ((act.rooms[0] ?? 0) + step) % rooms.length);
  return indexes.flatMap((index) => rooms[index]?.resourceId ?? []);
}

/** A series is changed as a whole here; single occurrences have acts of their own. */
function scopeOf(story: Story, act: Act): { scope?: 'all' } {
  return chosen(story.here, act.which)?.isSeries ? { scope: 'all' } : {};
}
