// A week of made-up meetings around today, made through the same acts that people use, all at once and without telling anybody:
// single meetings, series with exceptions, private ones, all-day ones. Harbour 3 stays free for whoever tries the product (DESIGN §10).
import type { SimContext } from '../context.ts';
import type { Calendar } from '../exchange/calendar.ts';
import { instanceOnDay, wholeOf } from '../exchange/instances.ts';
import { type Attendee, type MeetingContent, NO_ANSWER } from '../exchange/item.ts';
import type { Draft } from '../exchange/organizer-acts.ts';
import { dateOf, type RecurrencePattern, WEEKDAYS } from '../exchange/recurrence.ts';
import { firstOccurrence, makeSeries, occurrencesBetween } from '../exchange/series.ts';
import { toInstant, toWindows } from '../exchange/time-zone.ts';
import { makeRandom, type Random } from '../random.ts';
import { MEETING_SUBJECTS } from './names.ts';
import { addressOf, meetingRooms, type Person, type Room, type Tenant } from './world.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EMPTY_ROOM = 'Harbour 3';

/** The last day with made-up meetings, counted from today. */
const DAYS_AHEAD = 6;
/** Series run for twelve weeks; when so many days passed, new ones begin. */
const SERIES_EVERY = 42;

export function seedMeetings(ctx: SimContext): void {
  const random = makeRandom(ctx.world.seed);
  const today = dayNow(ctx);
  for (const tenant of ctx.world.tenants) {
    const made = madeFor(ctx, tenant, random, today);
    // Requests and the attendants' answers settle round by round, so that rooms see what earlier meetings took.
    for (const room of roomsFor(tenant)) {
      ctx.exchange.silently(() => seedSeries(made, room));
      for (let day = -2; day <= DAYS_AHEAD; day++) ctx.exchange.silently(() => seedDay(made, room, today + day));
    }
    ctx.exchange.silently(() => seedAllDay(made));
    ctx.exchange.silently(() => letPeopleAnswer(made, 0));
    ctx.exchange.silently(() => letDelegateAnswer(made, 0));
  }
  ctx.world.seededUntil = today + DAYS_AHEAD;
}

/** The meetings of the days that came since, on top of all that happened meanwhile; whoever listens hears of them. */
export function seedDaysSince(ctx: SimContext): void {
  const today = dayNow(ctx);
  const { seededUntil } = ctx.world;
  const last = today + DAYS_AHEAD;
  if (seededUntil === 0 || last <= seededUntil) return;
  const random = makeRandom(ctx.world.seed + today);
  const since = ctx.exchange.memory().lastKey;
  const first = Math.max(seededUntil + 1, today - 2);
  for (const tenant of ctx.world.tenants) {
    const made = madeFor(ctx, tenant, random, today);
    for (const room of roomsFor(tenant)) {
      if (last - seededUntil > SERIES_EVERY) ctx.exchange.atOnce(() => seedSeries(made, room));
      for (let day = first; day <= last; day++) ctx.exchange.atOnce(() => seedDay(made, room, day));
    }
    ctx.exchange.atOnce(() => letPeopleAnswer(made, since));
    ctx.exchange.atOnce(() => letDelegateAnswer(made, since));
  }
  ctx.world.seededUntil = last;
}

function dayNow(ctx: SimContext): number {
  return Math.floor(ctx.clock.now() / DAY);
}

function madeFor(ctx: SimContext, tenant: Tenant, random: Random, today: number): Made {
  const people = [...tenant.people.values()].filter((one) => one.enabled && !one.featuredAs?.includes('rooms'));
  return { ctx, tenant, random, people, today };
}

function roomsFor(tenant: Tenant): Room[] {
  return meetingRooms(tenant).filter((one) => one.displayName !== EMPTY_ROOM);
}

interface Made {
  readonly ctx: SimContext;
  readonly tenant: Tenant;
  readonly random: Random;
  readonly people: readonly Person[];
  /** Days since 1970. */
  readonly today: number;
}

/** Up to three meetings a working day, at whole half hours of the room's own time. */
function seedDay(made: Made, room: Room, day: number): void {
  const { random } = made;
  const weekday = WEEKDAYS[(((day + 4) % 7) + 7) % 7];
  if (weekday === 'saturday' || weekday === 'sunday') return;
  for (const from of [9, 11, 14]) {
    if (random.draw('meeting') > 0.45) continue;
    const start = localTime(room, day, from + random.pick('meeting', 3) * 0.5);
    const duration = (1 + random.pick('meeting', 4)) * 30 * MINUTE;
    const organizer = choose(random, made.people);
    const sensitivity = random.draw('meeting') < 0.06 ? ('private' as const) : ('normal' as const);
    const attendees = [...invite(made, room), ...colleagues(made, organizer)];
    create(made, organizer, { start, end: start + duration, room, attendees, sensitivity });
  }
}

/** A weekly meeting for every third room; one occurrence is moved, one is cancelled. */
function seedSeries(made: Made, room: Room): void {
  const { random, ctx } = made;
  if (random.draw('series') > 0.35) return;
  const organizer = choose(random, made.people);
  const weekday = 1 + random.pick('series', 5);
  const monday = made.today - ((((made.today + 3) % 7) + 7) % 7) - 14;
  const start = localTime(room, monday + weekday - 1, 16);
  const item = create(made, organizer, {
    start,
    end: start + 45 * MINUTE,
    room,
    attendees: [...invite(made, room), ...colleagues(made, organizer)],
    sensitivity: 'normal',
    weekday,
    weeks: 12,
  });
  const calendar = ctx.exchange.calendarOf(organizer);
  const coming = item.series ? occurrencesBetween(item.series, made.today * DAY, (made.today + 40) * DAY) : [];
  const [moved, , cancelled] = coming;
  const movedInstance = moved && instanceOnDay(item, moved.day);
  if (movedInstance) {
    ctx.exchange.update(calendar, movedInstance, { start: movedInstance.start + HOUR, end: movedInstance.end + HOUR });
  }
  const latest = calendar.get(item.key);
  const gone = cancelled && latest && instanceOnDay(latest, cancelled.day);
  if (gone) ctx.exchange.remove(calendar, gone);
}

/** Leave and holidays in people's own calendars. */
function seedAllDay(made: Made): void {
  for (const person of made.people) {
    if (made.random.draw('leave') > 0.12) continue;
    const start = (made.today + made.random.pick('leave', 7)) * DAY;
    const end = start + (1 + made.random.pick('leave', 3)) * DAY;
    const content = {
      ...plainMeeting(person.timeZone),
      subject: 'Annual leave',
      start,
      end,
      isAllDay: true,
      showAs: 'oof' as const,
    };
    made.ctx.exchange.create(made.ctx.exchange.calendarOf(person), { ...content, extendedProperties: new Map() });
  }
}

/** Most people answer most invitations. */
function letPeopleAnswer({ ctx, people, random }: Made, since: number): void {
  for (const person of people) {
    const calendar = ctx.exchange.calendarOf(person);
    for (const item of [...calendar.all()])
      if (!item.isOrganizer && item.key > since) answer(ctx, calendar, item.key, random.draw('answer'));
  }
}

/** Where a delegate decides, all but a few requests are answered. */
function letDelegateAnswer({ ctx, tenant, random }: Made, since: number): void {
  const yes = { comment: '', sendResponse: true };
  for (const room of tenant.rooms.values()) {
    if (room.processing.allBookInPolicy) continue;
    const calendar = ctx.exchange.calendarOf(room);
    for (const item of [...calendar.all()]) {
      if (item.key <= since || random.draw('delegate') >= 0.93) continue;
      ctx.exchange.respond(calendar, wholeOf(item), 'accepted', yes);
    }
  }
}

function answer(ctx: SimContext, calendar: Calendar, key: number, luck: number): void {
  const item = calendar.get(key);
  if (!item || item.isCancelled || luck > 0.85) return;
  const kind = luck < 0.7 ? 'accepted' : luck < 0.78 ? 'tentativelyAccepted' : 'declined';
  ctx.exchange.respond(calendar, wholeOf(item), kind, { comment: '', sendResponse: true });
}

interface Plan {
  readonly start: number;
  readonly end: number;
  readonly room: Room;
  readonly attendees: readonly Attendee[];
  readonly sensitivity: MeetingContent['sensitivity'];
  readonly weekday?: number;
  readonly weeks?: number;
}

function create(made: Made, organizer: Person, plan: Plan): ReturnType<SimContext['exchange']['create']> {
  const { room, attendees, sensitivity } = plan;
  const zone = room.floor.building.timeZone;
  const series = plan.weekday === undefined ? undefined : weeklySeries(plan, zone);
  const first = series && firstOccurrence(series);
  const draft: Draft = {
    ...plainMeeting(zone),
    subject: choose(made.random, MEETING_SUBJECTS),
    body: { contentType: 'html', content: '<p>Agenda to follow.</p>' },
    start: first?.start ?? plan.start,
    end: first?.end ?? plan.end,
    ...(series ? { series } : {}),
    locations: [
      {
        displayName: room.displayName,
        locationEmailAddress: room.emailAddress,
        locationUri: room.emailAddress,
        locationType: 'conferenceRoom',
        uniqueId: room.emailAddress,
        uniqueIdType: 'directory',
      },
    ],
    attendees,
    sensitivity,
    extendedProperties: new Map(),
  };
  return made.ctx.exchange.create(made.ctx.exchange.calendarOf(organizer), draft);
}

function weeklySeries({ start, end, weekday = 1, weeks = 12 }: Plan, zone: string): NonNullable<Draft['series']> {
  const name = WEEKDAYS[weekday] ?? 'monday';
  const pattern: RecurrencePattern = {
    type: 'weekly',
    interval: 1,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek: [name],
    firstDayOfWeek: 'sunday',
    index: 'first',
  };
  const range = {
    type: 'numbered' as const,
    startDate: dateOf(Math.floor(start / DAY)),
    endDate: '0001-01-01',
    recurrenceTimeZone: toWindows(zone),
    numberOfOccurrences: weeks,
  };
  return makeSeries({ pattern, range }, zone, start, end);
}

/** A meeting with nothing special about it. */
export function plainMeeting(zone: string): Omit<MeetingContent, 'start' | 'end'> {
  return {
    subject: '',
    body: { contentType: 'html', content: '' },
    isAllDay: false,
    startZone: toWindows(zone),
    endZone: toWindows(zone),
    locations: [],
    attendees: [],
    sensitivity: 'normal',
    importance: 'normal',
    showAs: 'busy',
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    isOnlineMeeting: false,
    categories: [],
    isCancelled: false,
  };
}

function localTime(room: Room, day: number, hour: number): number {
  return toInstant(day * DAY + hour * HOUR, room.floor.building.timeZone);
}

function invite(_made: Made, room: Room): Attendee[] {
  return [{ emailAddress: { name: room.displayName, address: addressOf(room) }, type: 'resource', status: NO_ANSWER }];
}

/** One to five others, mostly of the same department. */
function colleagues({ random, people }: Made, organizer: Person): Attendee[] {
  const team = people.filter((one) => one.department === organizer.department && one !== organizer);
  const count = 1 + random.pick('colleagues', 5);
  return Array.from({ length: count }, () => {
    const one = random.draw('colleagues') < 0.7 && team.length > 0 ? choose(random, team) : choose(random, people);
    const type = random.draw('colleagues') < 0.2 ? ('optional' as const) : ('required' as const);
    return { emailAddress: { name: one.displayName, address: one.mail }, type, status: NO_ANSWER };
  });
}

function choose<T>(random: Random, list: readonly T[]): T {
  const one = list[random.pick('choice', list.length)];
  if (one === undefined) throw new Error('Nothing to choose from.');
  return one;
}
