/** Pages of bookings as one viewer may see them: of resources, and of the viewer. */
import type { Booking, NoShow } from '@ones/contract';
import { bookingsOf, type StoredBooking } from './booking.repository.ts';
import type { BookingDeps } from './deps.ts';
import { noShowsBetween } from './no-show.repository.ts';
import type { OpenCompletion } from './policy-port.ts';
import { isShownTo, presentBooking, type Viewer } from './present-booking.ts';
import { type After, type OccurrenceKey, occurrencesOfPerson, occurrencesOnResources } from './schedule.repository.ts';
import { datesReleasedWith } from './series/series-release.repository.ts';
import { readCursor, writeCursor } from './time-cursor.ts';

interface PageRequest {
  readonly from: string;
  readonly to: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface BookingPage {
  items: Booking[];
  nextCursor: string | null;
}

export async function presentKeys(
  deps: BookingDeps,
  keys: readonly Pick<OccurrenceKey, 'bookingId' | 'occurrenceId'>[],
  viewer: Viewer,
): Promise<Booking[]> {
  const bookings = new Map((await bookingsOf(deps.host.db, keys)).map((booking) => [booking.id, booking]));
  const resources = await resourcesOf(deps, [...bookings.values()]);
  const about = await aboutOf(deps, [...bookings.values()], [...resources.keys()]);
  return keys.flatMap((key) => {
    const booking = bookings.get(key.bookingId);
    const occurrence = booking?.occurrences.find((candidate) => candidate.id === key.occurrenceId);
    return booking && occurrence && isShownTo(viewer, booking)
      ? [presentBooking(booking, occurrence, resources, viewer, about)]
      : [];
  });
}

/** What policies add. Only what waits for a verdict can wait for its organizer. */
async function aboutOf(deps: BookingDeps, bookings: readonly StoredBooking[], resourceIds: readonly string[]) {
  const { db } = deps.host;
  const waiting = bookings.filter(({ occurrences }) =>
    occurrences.some(({ allocations }) => allocations.some(({ state }) => state === 'pending_validation')),
  );
  const ids = waiting.map(({ id }) => id);
  return {
    now: deps.clock.now(),
    rules: await deps.policy.checkInRules(
      db,
      resourceIds,
      bookings.map(({ organizer }) => organizer.personId),
    ),
    completions: ids.length === 0 ? new Map<string, OpenCompletion>() : await deps.policy.openCompletions(db, ids),
  };
}

async function resourcesOf(deps: BookingDeps, bookings: readonly StoredBooking[]) {
  const ids = new Set(bookings.flatMap((b) => b.occurrences.flatMap((o) => o.allocations.map((a) => a.resourceId))));
  return new Map((await deps.resources(deps.host.db, [...ids])).map((resource) => [resource.id, resource]));
}

async function page(
  deps: BookingDeps,
  request: PageRequest,
  viewer: Viewer,
  find: (where: { period: { start: Date; end: Date }; after: After | null; limit: number }) => Promise<OccurrenceKey[]>,
): Promise<BookingPage> {
  const limit = request.limit ?? 100;
  const period = { start: new Date(request.from), end: new Date(request.to) };
  const keys = await find({ period, after: readCursor(request.cursor), limit: limit + 1 });
  const shown = keys.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await presentKeys(deps, shown, viewer),
    nextCursor: keys.length > limit && last ? writeCursor({ start: last.start, id: last.occurrenceId }) : null,
  };
}

export function mySchedule(deps: BookingDeps, request: PageRequest, viewer: Viewer): Promise<BookingPage> {
  const { personId } = viewer;
  if (personId === null) return Promise.resolve({ items: [], nextCursor: null });
  return scheduleOf(deps, { ...request, personId }, viewer);
}

/** Somebody's schedule as the viewer may see it. */
export function scheduleOf(
  deps: BookingDeps,
  { personId, ...request }: PageRequest & { readonly personId: string },
  viewer: Viewer,
): Promise<BookingPage> {
  return page(deps, request, viewer, (where) => occurrencesOfPerson(deps.host.db, { ...where, personId }));
}

export function listOnResources(
  deps: BookingDeps,
  request: PageRequest & { readonly resourceIds: readonly string[] },
  viewer: Viewer,
): Promise<BookingPage> {
  const resourceIds = request.resourceIds.filter((id) => !viewer.hidden?.has(id));
  return page(deps, request, viewer, (where) => occurrencesOnResources(deps.host.db, { ...where, resourceIds }));
}

/** One booking: the named occurrence, else the one that runs or comes next, else the last. */
export async function showBooking(
  deps: BookingDeps,
  booking: StoredBooking,
  viewer: Viewer,
  occurrenceId?: string,
): Promise<Booking> {
  const now = deps.clock.now();
  const occurrence =
    booking.occurrences.find((candidate) => candidate.id === occurrenceId) ??
    booking.occurrences.find((candidate) => candidate.period.end > now) ??
    booking.occurrences.at(-1);
  if (!occurrence) throw new Error(`Booking ${booking.id} has no occurrence.`);
  const resources = await resourcesOf(deps, [booking]);
  const about = await aboutOf(deps, [booking], [...resources.keys()]);
  return presentBooking(booking, occurrence, resources, viewer, about);
}

const NO_SHOWS_AT_MOST = 200;

/** Meetings to which nobody came, newest first. */
export async function listNoShows(
  deps: BookingDeps,
  span: { readonly from: string; readonly to: string },
  viewer: Viewer,
): Promise<NoShow[]> {
  const period = { start: new Date(span.from), end: new Date(span.to) };
  const looked = { now: deps.clock.now(), limit: NO_SHOWS_AT_MOST };
  const keys = await noShowsBetween(deps.host.db, period, looked);
  const shown = await presentKeys(
    deps,
    keys.map((key) => ({ ...key, start: period.start })),
    viewer,
  );
  const occurrenceIds = keys.map((key) => key.occurrenceId);
  const released = await datesReleasedWith(deps.host.db, occurrenceIds);
  return shown.map((one) => ({ ...one, seriesDatesReleased: released.get(one.occurrenceId) ?? 0 }));
}
