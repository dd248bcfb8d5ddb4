/** What people do in Outlook: by the scripted person, over HTTP, with a person's own token. */
import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { cleanIdOf } from '../../apps/server/src/integrations/microsoft365/clean-id.ts';
import { DELEGATE } from '../world/tenant.ts';
import type { World } from '../world/world.ts';
import type { Performer, Performing } from './ones.ts';
import { chosen, type Field, type MadeHere, type MadeThere } from './story.ts';
import { roomsOf, slotOf, soonOf, weekly } from './wanted.ts';

const nobody = 'nothing to do it to';
const HORIZON_DAYS = 60;

type Booking = Parameters<OutlookPerson['book']>[0];

function book(more: (performing: Performing) => Partial<Booking>): Performer {
  return async (performing) => {
    const { world, story, act, index } = performing;
    const person = await world.tenant.person(act.who);
    const rooms = roomsOf(world, act).map((room) => room.address);
    const wish = more(performing);
    const event = await person.book({ subject: `There ${index}`, ...slotOf(world.now(), act), rooms, ...wish });
    story.there.push({ who: act.who, event, isSeries: wish.recurrence !== undefined });
    return 'booked';
  };
}

/** On a meeting that stands there still. */
function onThere(
  wanted: (one: MadeThere) => boolean,
  run: (performing: Performing, person: OutlookPerson, event: PersonEvent) => Promise<string | undefined>,
): Performer {
  return async (performing) => {
    const { world, story, act } = performing;
    const made = chosen(story.there.filter(wanted), act.which);
    if (!made) return nobody;
    if (story.left.has(made.who)) return `${made.who} has left`;
    const person = await world.tenant.person(made.who);
    const event = await person.read(made.event);
    if (!event || event.isCancelled) return 'gone';
    return (await run(performing, person, event)) ?? 'done';
  };
}

const any = () => true;
const single = (one: MadeThere) => !one.isSeries;
const series = (one: MadeThere) => one.isSeries;

async function occurrence({ world, act }: Performing, person: OutlookPerson, event: PersonEvent) {
  const from = new Date(world.now());
  const all = await person.occurrences(event, from, new Date(from.getTime() + HORIZON_DAYS * 86_400_000));
  return chosen(
    all.filter((one) => !one.isCancelled),
    Math.floor(act.share * 10),
  );
}

/** On the event that a booking made in ONES has in the calendar of its organizer: whoever booked, or one of the rooms. */
function onOurs(
  field: Field,
  run: (performing: Performing, person: OutlookPerson, event: PersonEvent) => Promise<void>,
): Performer {
  return async (performing) => {
    const { world, story, act } = performing;
    const byRooms = world.capabilities.writesTo === 'resource';
    const made = chosen(
      story.here.filter((one) => (byRooms || !one.isSeries) && !one.who.includes('@')),
      act.which,
    );
    if (!made) return nobody;
    if (!byRooms && story.left.has(made.who)) return `${made.who} has left`;
    const names = await namesOf(world, made.id);
    // Whoever looks after a room changes there what is its own.
    const room = chosen(
      world.rooms.filter(({ resourceId }) => names.some((one) => one.resourceId === resourceId)),
      act.day,
    );
    if (byRooms && !room) return 'gone';
    const owner = await (byRooms && room ? world.tenant.room(room.address) : world.tenant.person(made.who));
    return changeOurs(performing, { made, names, owner, isOrganizer: true }, { field, run });
  };
}

/** Whoever was asked by the room that organizes it says no: to a meeting, or to a date of a series. */
const declineOurs: Performer = async (performing) => {
  const { world, story, act } = performing;
  const made = chosen(
    story.here.filter((one) => (world.capabilities.writesTo === 'resource' || !one.isSeries) && !one.who.includes('@')),
    act.which,
  );
  if (!made) return nobody;
  if (story.left.has(made.who)) return `${made.who} has left`;
  const [names, owner] = [await namesOf(world, made.id), await world.tenant.person(made.who)];
  const run = (_: Performing, person: OutlookPerson, event: PersonEvent) => person.answer(event, 'decline');
  return changeOurs(performing, { made, names, owner, isOrganizer: false }, { field: 'life', run });
};

interface Ours {
  readonly made: MadeHere;
  readonly names: readonly { readonly cleanId: string }[];
  readonly owner: OutlookPerson;
  readonly isOrganizer: boolean;
}

async function changeOurs(
  performing: Performing,
  { made, names, owner, isOrganizer }: Ours,
  {
    field,
    run,
  }: {
    readonly field: Field;
    readonly run: (p: Performing, person: OutlookPerson, event: PersonEvent) => Promise<void>;
  },
): Promise<string> {
  const { world, act, index } = performing;
  const from = new Date(world.now() - 86_400_000);
  const events = await owner.calendar(from, new Date(from.getTime() + HORIZON_DAYS * 86_400_000));
  const isOurs = ({ iCalUId }: PersonEvent) => names.some(({ cleanId }) => cleanId === cleanIdOf(iCalUId));
  const dates = events.filter((one) => isOurs(one) && !one.isCancelled);
  const event = made.isSeries ? chosen(dates, Math.floor(act.share * 10)) : dates[0];
  if (!event || event.isOrganizer !== isOrganizer) return 'gone';
  await run(performing, owner, event);
  made.outside.push({ act: index, field, what: act.what });
  return `done (${made.name})`;
}

function namesOf(world: World, bookingId: string) {
  return world.rows<{ cleanId: string; resourceId: string | null }>(
    'select clean_id as "cleanId", resource_id as "resourceId" from outside_name where booking_id = $1',
    [bookingId],
  );
}

export const outlookActs = {
  'outlook.book': book(() => ({})),
  'outlook.book-soon': book(({ world, act }) => soonOf(world.now(), act)),
  'outlook.book-online': book(({ world, act }) => ({
    online: true,
    ...(act.share < 0.5 ? soonOf(world.now(), act) : {}),
  })),
  'outlook.meet-online': onThere(any, async (_performing, person, event) => {
    await person.meetOnline(event);
    return undefined;
  }),
  // Whoever writes another text takes the link away with the one before.
  'outlook.meet-here-only': onThere(any, async ({ index }, person, event) => {
    await person.rewrite(event, `Text ${index}`);
    return undefined;
  }),
  'outlook.private': book(() => ({ isPrivate: true })),
  'outlook.all-day': book(({ world, act }) => {
    const start = new Date(Math.floor(slotOf(world.now(), act).start.getTime() / 86_400_000) * 86_400_000);
    return { allDay: true, start, end: new Date(start.getTime() + 86_400_000) };
  }),
  'outlook.series': book(({ world, act }) => ({ recurrence: weekly(world.now(), act), timeZone: 'Europe/London' })),
  'outlook.move': onThere(single, async ({ world, act }, person, event) => {
    if (event.isAllDay) return 'all day';
    const { start, end } = slotOf(world.now(), act);
    await person.move(event, start, end);
    return undefined;
  }),
  'outlook.move-series': onThere(series, async ({ act }, person, event) => {
    // Another hour, or the same one as another place counts it.
    const start = new Date(Date.parse(`${event.start.dateTime.slice(0, 19)}Z`) + 1_800_000 * (act.which % 3));
    const timeZone = act.share < 0.5 ? 'America/New_York' : 'Europe/London';
    await person.move(event, start, new Date(start.getTime() + act.minutes * 60_000), timeZone);
    return undefined;
  }),
  'outlook.move-one': onThere(series, async (performing, person, event) => {
    const one = await occurrence(performing, person, event);
    if (!one) return 'no occurrence';
    const start = new Date(Date.parse(`${one.start.dateTime.slice(0, 19)}Z`) + 3_600_000);
    await person.move(one, start, new Date(start.getTime() + 1_800_000));
    return undefined;
  }),
  'outlook.cancel': onThere(any, async (_performing, person, event) => {
    await person.cancel(event);
    return undefined;
  }),
  'outlook.cancel-one': onThere(series, async (performing, person, event) => {
    const one = await occurrence(performing, person, event);
    if (!one) return 'no occurrence';
    await person.cancel(one);
    return undefined;
  }),
  'outlook.cancel-from': onThere(series, async (performing, person, event) => {
    const one = await occurrence(performing, person, event);
    // From its first on is the whole series: another act.
    if (!one || one.start.dateTime.slice(0, 10) === event.start.dateTime.slice(0, 10)) return 'no occurrence';
    await person.cancelFrom(event, one);
    return undefined;
  }),
  'outlook.rename': onThere(any, async ({ index }, person, event) => {
    await person.rename(event, `There ${index}`);
    return undefined;
  }),
  'outlook.rooms': onThere(any, async ({ world, act }, person, event) => {
    await person.invite(
      event,
      roomsOf(world, act).map((room) => room.address),
    );
    return undefined;
  }),
  'outlook.rooms-one': onThere(series, async (performing, person, event) => {
    const one = await occurrence(performing, person, event);
    if (!one) return 'no occurrence';
    await person.invite(
      one,
      roomsOf(performing.world, performing.act).map((room) => room.address),
    );
    return undefined;
  }),
  'outlook.remove': onThere(any, async (_performing, person, event) => {
    await person.remove(event);
    return undefined;
  }),
  'outlook.forward': onThere(single, async (_performing, person, event) => {
    await person.forward(event, ['taiman.chan@lanternbay-asia.example']);
    return undefined;
  }),
  'outlook.answer-for-room': async ({ world, act }) => {
    const delegate = await world.tenant.person(DELEGATE);
    const request = chosen(await delegate.requests(), act.which);
    if (!request) return nobody;
    if (!world.rooms.some((room) => room.address.toLowerCase() === request.roomAddress.toLowerCase())) return nobody;
    const answer = act.share < 0.6 ? 'accept' : 'decline';
    await delegate.answerForRoom(request.roomAddress, request.eventId, answer);
    return answer;
  },
  'outlook.move-ours': onOurs('time', async ({ world, act }, person, event) => {
    // A date of a series stays on its own day.
    const begins = Date.parse(`${event.start.dateTime.slice(0, 19)}Z`);
    const onItsDay = { start: new Date(begins + 3_600_000), end: new Date(begins + 5_400_000) };
    const { start, end } = event.seriesMasterId ? onItsDay : slotOf(world.now(), act);
    await person.move(event, start, end);
  }),
  // Where nobody was asked there is nobody to be told.
  'outlook.cancel-ours': onOurs('life', ({ world }, person, event) =>
    world.capabilities.writesTo === 'resource' ? person.remove(event) : person.cancel(event),
  ),
  'outlook.decline-ours': declineOurs,
} satisfies Partial<Record<Performing['act']['what'], Performer>>;
