/** What people do in ONES: by its own use cases, as its API does. Each says in a word what came of it. */
import type { CreateBooking } from '@ones/contract';
import {
  type BookingResult,
  bookResource,
  cancelBooking,
  changeBooking,
  endBooking,
  extendBooking,
  findBooking,
  type StoredBooking,
  walkIn,
} from '../../apps/server/src/modules/booking/index.ts';
import type { World } from '../world/world.ts';
import type { Act } from './act.ts';
import { acknowledge, chosen, type MadeHere, type Story } from './story.ts';
import { roomsOf, slotOf, timeText, weekly } from './wanted.ts';

export interface Performing {
  readonly world: World;
  readonly story: Story;
  readonly act: Act;
  /** Its place in the run. */
  readonly index: number;
}

export type Performer = (performing: Performing) => Promise<string>;

const nobody = 'nothing to do it to';

async function book({ world, story, act, index }: Performing, more: Partial<CreateBooking>): Promise<string> {
  const actor = await world.actor(act.who);
  const slot = slotOf(act);
  const resourceIds = roomsOf(world, act).map((room) => room.resourceId);
  const subject = `Here ${index}`;
  const times = { start: slot.start.toISOString(), end: slot.end.toISOString() };
  const body = { resourceIds, ...times, subject, attendees: [], ...more };
  const request = { body, organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
  const result = await bookResource(world.one.house.booking, request);
  if (!result.ok) return result.refusal.code;
  const made = remember(story, result.value, act.who);
  acknowledgeAll(made, index, result.value);
  return 'booked';
}

function remember(story: Story, { id, recurrence }: StoredBooking, who: string): MadeHere {
  const made: MadeHere = { id, who, isSeries: recurrence !== null, acknowledged: [], outside: [] };
  story.here.push(made);
  return made;
}

function acknowledgeAll(made: MadeHere, index: number, booking: StoredBooking): void {
  acknowledge(made, index, 'title', booking.subject ?? '');
  acknowledge(made, index, 'life', 'alive');
  if (!made.isSeries) acknowledge(made, index, 'time', timeText(booking.occurrences[0]?.period));
}

type Changing = (common: {
  readonly bookingId: string;
  readonly actor: Awaited<ReturnType<World['actor']>>;
  readonly viewer: { readonly personId: string; readonly manages: true };
}) => Promise<BookingResult<StoredBooking | null>>;

async function change(
  { world, story, act }: Performing,
  run: Changing,
  note: (made: MadeHere, after: StoredBooking | null) => void,
): Promise<string> {
  const made = chosen(story.here, act.which);
  if (!made) return nobody;
  const actor = await world.actor(act.who);
  const result = await run({ bookingId: made.id, actor, viewer: { personId: actor.personId, manages: true } });
  if (!result.ok) return result.refusal.code;
  note(made, result.value);
  return 'done';
}

function changeBy(
  body: (performing: Performing) => Parameters<typeof changeBooking>[1]['body'],
  note: Note,
): Performer {
  return (performing) =>
    change(
      performing,
      (common) => changeBooking(performing.world.one.house.booking, { ...common, body: body(performing) }),
      (made, after) => note(performing, made, after),
    );
}

type Note = (performing: Performing, made: MadeHere, after: StoredBooking | null) => void;

const noteTime: Note = ({ index }, made, after) => {
  if (!made.isSeries) acknowledge(made, index, 'time', timeText(after?.occurrences[0]?.period));
};

/** Of what runs at this moment. */
async function running({ world, story, act }: Performing): Promise<string | undefined> {
  const alive: string[] = [];
  for (const { id } of story.here) {
    const booking = await findBooking(world.one.platform.db, id);
    const now = new Date(world.now());
    if (booking?.occurrences.some(({ period }) => period.start <= now && period.end > now)) alive.push(id);
  }
  return chosen(alive, act.which);
}

export const onesActs = {
  'ones.book': (performing) => book(performing, {}),
  'ones.series': (performing) =>
    book(performing, { recurrence: weekly(performing.act) as never, timeZone: 'Europe/London' }),
  'ones.move': changeBy(({ act }) => {
    const { start, end } = slotOf(act);
    return { start: start.toISOString(), end: end.toISOString() };
  }, noteTime),
  'ones.rename': changeBy(
    ({ index, story, act }) => ({ subject: `Here ${index}`, ...scopeOf(story, act) }),
    ({ index }, made) => acknowledge(made, index, 'title', `Here ${index}`),
  ),
  'ones.rooms': changeBy(
    ({ world, act, story }) => ({
      resourceIds: roomsOf(world, act).map((room) => room.resourceId),
      ...scopeOf(story, act),
    }),
    () => undefined,
  ),
  'ones.cancel': (performing) =>
    change(
      performing,
      (common) =>
        cancelBooking(performing.world.one.house.booking, { ...common, ...scopeOf(performing.story, performing.act) }),
      (made) => acknowledge(made, performing.index, 'life', 'cancelled'),
    ),
  'ones.cancel-one': async (performing) => {
    const { world, story, act } = performing;
    const made = chosen(
      story.here.filter((one) => one.isSeries),
      act.which,
    );
    if (!made) return nobody;
    const booking = await findBooking(world.one.platform.db, made.id);
    const occurrence = chosen(booking?.occurrences ?? [], Math.floor(act.share * 10));
    const actor = await world.actor(act.who);
    const viewer = { personId: actor.personId, manages: true };
    const named = { bookingId: made.id, viewer, actor, scope: 'this' as const, occurrenceId: occurrence?.id };
    const result = await cancelBooking(world.one.house.booking, named);
    return result.ok ? 'done' : result.refusal.code;
  },
  'ones.walk-in': async ({ world, story, act, index }) => {
    const [room] = roomsOf(world, act);
    const actor = { channel: 'player' as const, personId: null, label: 'Door display' };
    const result = await walkIn(world.one.house.booking, { resourceId: room?.resourceId ?? '', minutes: 30, actor });
    if (!result.ok) return result.refusal.code;
    acknowledge(remember(story, result.value, room?.address ?? ''), index, 'life', 'alive');
    return 'booked';
  },
  'ones.extend': async (performing) => {
    const { world } = performing;
    const bookingId = await running(performing);
    if (!bookingId) return nobody;
    const actor = await world.actor(performing.act.who);
    const result = await extendBooking(world.one.house.booking, { bookingId, actor, viewer: null, minutes: 30 });
    if (result.ok) endsWith(performing, bookingId, result.value);
    return result.ok ? 'done' : result.refusal.code;
  },
  'ones.end': async (performing) => {
    const { world } = performing;
    const bookingId = await running(performing);
    if (!bookingId) return nobody;
    const actor = await world.actor(performing.act.who);
    const result = await endBooking(world.one.house.booking, { bookingId, actor, viewer: null });
    if (result.ok) endsWith(performing, bookingId, result.value);
    return result.ok ? 'done' : result.refusal.code;
  },
} satisfies Partial<Record<Act['what'], Performer>>;

function endsWith({ story, index }: Performing, id: string, booking: StoredBooking): void {
  const made = story.here.find((one) => one.id === id);
  if (made && !made.isSeries) acknowledge(made, index, 'time', timeText(booking.occurrences[0]?.period));
}

/** A series is changed as a whole here; single occurrences have acts of their own. */
function scopeOf(story: Story, act: Act): { scope?: 'all' } {
  return chosen(story.here, act.which)?.isSeries ? { scope: 'all' } : {};
}
