/** A stored booking as the API gives it to one viewer: masked where it must be, with only the acts possible now (B9). */
import type { Booking, BookingAct } from '@ones/contract';
import { type Language, nameIn } from '../../kernel/language.ts';
import type { StoredAllocation, StoredBooking, StoredOccurrence } from './booking.repository.ts';
import { checkInTimes } from './check-in-times.ts';
import type { BookableResource } from './deps.ts';
import type { CheckInRule, CheckInRules, OpenCompletion } from './policy-port.ts';
import { isLive, stateAfter, stateOfBooking } from './states.ts';

export interface Viewer {
  readonly personId: string | null;
  /** Whether this viewer may change what belongs to others. */
  readonly manages: boolean;
  /** Where that is so: only on these resources; everywhere when left out. */
  readonly managesOnly?: ReadonlySet<string>;
  /** In whose place this viewer may book: what is theirs is the viewer's to see and to change. */
  readonly actsFor?: ReadonlySet<string>;
  /** Resources that this viewer is not to know of; none when left out. */
  readonly hidden?: ReadonlySet<string>;
  /** In which names of places are told; English unless known. */
  readonly language?: Language;
}

/** The one place that says whose a booking is: its organizer's, and of those who may book in their place (rule X2). */
export function isOf({ personId, actsFor }: Viewer, organizerId: string | null): boolean {
  return organizerId !== null && (organizerId === personId || (actsFor?.has(organizerId) ?? false));
}

/** Those of a booking whom we know. */
export interface TakingPart {
  readonly organizer: { readonly personId: string | null };
  readonly attendees: readonly { readonly person_id: string | null }[];
}

export function isInvolved({ organizer, attendees }: TakingPart, viewer: Viewer): boolean {
  if (viewer.personId === null) return false;
  return isOf(viewer, organizer.personId) || attendees.some((attendee) => attendee.person_id === viewer.personId);
}

/** The one place that says from whom a private meeting's title and people are kept (rule B9). */
export function isMaskedFor(viewer: Viewer, booking: TakingPart & { readonly private: boolean }): boolean {
  return booking.private && !isInvolved(booking, viewer);
}

export function managesAll(viewer: Viewer, resourceIds: readonly string[]): boolean {
  const { manages, managesOnly } = viewer;
  return manages && (managesOnly === undefined || resourceIds.every((id) => managesOnly.has(id)));
}

/** What of a meeting this viewer may know: whoever takes part knows where it is. */
export function shownTo(viewer: Viewer, booking: StoredBooking, resourceId: string): boolean {
  return !viewer.hidden?.has(resourceId) || isInvolved(booking, viewer);
}

/** Whether any of it is where this viewer sees something. */
export function isShownTo(viewer: Viewer, booking: StoredBooking): boolean {
  return !viewer.hidden || resourcesOf(booking).some((id) => shownTo(viewer, booking, id));
}

export function resourcesOf(booking: StoredBooking): string[] {
  return booking.occurrences.flatMap((one) => one.allocations.map((allocation) => allocation.resourceId));
}

export function mayChange(booking: StoredBooking, viewer: Viewer): boolean {
  return isOf(viewer, booking.organizer.personId) || (viewer.manages && managesAll(viewer, resourcesOf(booking)));
}

/** By what right somebody books for this organizer: in their own name, in a person's place, as manager; or not at all. */
export function rightToBook(
  viewer: Viewer,
  organizerId: string,
  resourceIds: readonly string[],
): 'own' | 'manager' | 'delegate' | null {
  if (organizerId === viewer.personId) return 'own';
  if (managesAll(viewer, resourceIds)) return 'manager';
  return isOf(viewer, organizerId) ? 'delegate' : null;
}

/** Where this viewer could book for that organizer: everywhere, on these resources only, or nowhere (null). */
export function whereToBookFor(viewer: Viewer, organizerId: string): 'everywhere' | ReadonlySet<string> | null {
  if (isOf(viewer, organizerId)) return 'everywhere';
  return viewer.manages ? (viewer.managesOnly ?? 'everywhere') : null;
}

/** A series that was made outside is changed there. */
export function isSeriesFromOutside(booking: StoredBooking): boolean {
  return booking.recurrence !== null && booking.origin === 'outlook';
}

/** When somebody has to say that they came; null where nobody has to, or where it does not matter any more. */
function checkInOf(
  booking: StoredBooking,
  { allocations, period }: StoredOccurrence,
  about: About,
): Booking['checkIn'] {
  const { now } = about;
  const rules = about.rules(booking.organizer.personId);
  if (period.end <= now) return null;
  const waiting = allocations.find(({ state, resourceId }) => mayComeIn.has(state) && rules.has(resourceId));
  const rule = waiting && rules.get(waiting.resourceId);
  const times = checkInTimes(rule, { start: period.start, bookedAt: booking.createdAt });
  return times && { opensAt: times.opensAt.toISOString(), closesAt: times.closesAt.toISOString() };
}

const mayComeIn: ReadonlySet<StoredAllocation['state']> = new Set(['confirmed', 'released']);

function mayCheckInNow(booking: StoredBooking, occurrence: StoredOccurrence, viewer: Viewer, about: About): boolean {
  const checkIn = checkInOf(booking, occurrence, about);
  if (!checkIn || new Date(checkIn.opensAt) > about.now) return false;
  const rules = about.rules(booking.organizer.personId);
  return mayCheckIn(
    booking,
    viewer,
    resourcesOf(booking).flatMap((id) => rules.get(id) ?? []),
  );
}

/** @param rules of the booking's own resources. */
export function mayCheckIn(booking: StoredBooking, viewer: Viewer, rules: readonly CheckInRule[]): boolean {
  return mayChange(booking, viewer) || (isInvolved(booking, viewer) && rules.every((rule) => rule.attendeesMay));
}

interface About {
  readonly now: Date;
  readonly rules: CheckInRules;
  readonly completions: ReadonlyMap<string, OpenCompletion>;
}

/** Coming dates that the series lost because nobody came; a series made outside is taken back there. */
function mayKeepSeries(booking: StoredBooking, { about, resources }: Asked): boolean {
  if (booking.recurrence === null) return false;
  const coming = booking.occurrences.filter(({ period }) => period.start > about.now).flatMap((one) => one.allocations);
  const isOurs = (resourceId: string) =>
    !isSeriesFromOutside(booking) || resources.get(resourceId)?.connectionId === null;
  return coming.some(({ state, resourceId }) => state === 'released' && isOurs(resourceId));
}

interface Asked {
  readonly viewer: Viewer;
  readonly about: About;
  readonly resources: ReadonlyMap<string, BookableResource>;
}

export function possibleActs(booking: StoredBooking, occurrence: StoredOccurrence, asked: Asked): BookingAct[] {
  const { viewer, about } = asked;
  const keep: BookingAct[] = mayChange(booking, viewer) && mayKeepSeries(booking, asked) ? ['keep-series'] : [];
  const checkIn: BookingAct[] = mayCheckInNow(booking, occurrence, viewer, about) ? ['check-in'] : [];
  return [...keep, ...checkIn, ...changes(booking, occurrence, viewer, about.now)];
}

function changes(booking: StoredBooking, occurrence: StoredOccurrence, viewer: Viewer, now: Date): BookingAct[] {
  if (!mayChange(booking, viewer) || isSeriesFromOutside(booking) || booking.allDay) return [];
  const live = occurrence.allocations.filter((allocation) => isLive(allocation.state));
  if (live.length === 0 || occurrence.period.end <= now) return [];
  const started = occurrence.period.start <= now;
  const can = (act: Parameters<typeof stateAfter>[1]) =>
    live.every((allocation) => stateAfter(allocation.state, act) !== null);
  const acts: BookingAct[] = [];
  if (!started && can('move')) acts.push('move');
  acts.push('rename', 'invite');
  if (can('cancel')) acts.push('cancel');
  if (started && can('end')) acts.push('end');
  if (started && can('extend')) acts.push('extend');
  return acts;
}

function presentAllocation(
  allocation: StoredAllocation,
  resource: BookableResource | undefined,
  language: Language = 'en',
) {
  const { buildingName = null } = resource ?? {};
  return {
    resourceId: allocation.resourceId,
    resourceName: resource ? nameIn(language, resource.name, resource.names) : '',
    floorShortName: resource?.floorShortName ?? null,
    buildingName: buildingName && nameIn(language, buildingName, resource?.buildingNames ?? null),
    state: allocation.state,
    exchange: allocation.exchange,
    exchangeDetail: allocation.exchangeDetail,
  };
}

function completionOf({ id }: StoredBooking, { completions }: About): Booking['completion'] {
  const open = completions.get(id);
  return open ? { id: open.id, dueAt: open.dueAt.toISOString() } : null;
}

/** Whoever has the link can join: it is for those who take part, and for managers as far as they may know of the meeting. */
function onlineMeetingFor(viewer: Viewer, booking: StoredBooking): Booking['onlineMeeting'] {
  const may = isInvolved(booking, viewer) || (!booking.private && mayChange(booking, viewer));
  return may ? booking.onlineMeeting : null;
}

export function presentBooking(
  booking: StoredBooking,
  occurrence: StoredOccurrence,
  resources: ReadonlyMap<string, BookableResource>,
  viewer: Viewer,
  about: About,
): Booking {
  const masked = isMaskedFor(viewer, booking);
  return {
    id: booking.id,
    occurrenceId: occurrence.id,
    originalStart: occurrence.originalStart.toISOString(),
    version: booking.version,
    subject: masked ? null : (occurrence.subject ?? booking.subject),
    private: booking.private,
    organizer: {
      personId: booking.organizer.personId,
      name: booking.organizer.name,
      email: booking.organizer.address,
    },
    bookedBy: masked ? null : booking.bookedBy,
    start: occurrence.period.start.toISOString(),
    end: occurrence.period.end.toISOString(),
    timeZone: booking.timeZone,
    allDay: booking.allDay,
    origin: booking.origin,
    state: stateOfBooking(occurrence.allocations.map((allocation) => allocation.state)),
    allocations: occurrence.allocations
      .filter(({ resourceId }) => shownTo(viewer, booking, resourceId))
      .map((allocation) => presentAllocation(allocation, resources.get(allocation.resourceId), viewer.language)),
    attendees: masked
      ? []
      : booking.attendees.map(({ address, name, type, response }) => ({ email: address, name, type, response })),
    recurrence: booking.recurrence,
    onlineMeeting: onlineMeetingFor(viewer, booking),
    checkIn: checkInOf(booking, occurrence, about),
    completion: completionOf(booking, about),
    acts: possibleActs(booking, occurrence, { viewer, about, resources }),
    createdAt: booking.createdAt.toISOString(),
  };
}
