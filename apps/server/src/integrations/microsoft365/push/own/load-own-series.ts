/**
 * A series that its rooms organize (rule S21), as one event for each of them: the dates that each room has, who of them invites the
 * people, to all of it or to a date that the inviting room has let go, and what stands in their calendars.
 */
import type { BookableResource, KeptSeries, StoredBooking } from '../../../../modules/booking/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../../context.ts';
import { roomMailboxOf } from '../../pull/calendar.repository.ts';
import { ownCopiesOf } from '../../pull/copy.repository.ts';
import { attemptsOf } from '../attempt.repository.ts';
import { type OrganizerBase, resourcesFor } from '../organizer-base.ts';
import type { KnownCopy } from '../plan-push.ts';
import { renderSeries, standsAsRoom } from '../render-event.ts';
import type { LoadedSeries } from '../series/load-series.ts';
import { peopleOfSeries, type SeriesFacts, seriesBase } from '../series/series-base.ts';
import { type DatesOfRooms, datesOfRooms } from './dates-of-rooms.ts';
import { isOpenCreate, joinedLater } from './written-before.ts';

interface Loading {
  readonly deps: IntegrationDeps;
  readonly context: ConnectionContext;
  readonly booking: StoredBooking;
  readonly series: KeptSeries;
}

export async function loadOwnSeries({ deps, context, booking, series }: Loading): Promise<readonly LoadedSeries[]> {
  const { db } = deps.host;
  const [resources, copies, attempts] = await Promise.all([
    resourcesFor(db, deps.booking, booking),
    ownCopiesOf(db, booking.id),
    attemptsOf(db, booking.id),
  ]);
  const rooms: RoomOfSeries[] = [];
  for (const { resource, resourceId } of inOrder(booking, series, resources)) {
    const roomMailbox = await roomMailboxOf(db, resourceId);
    const found = copies.find((one) => one.resourceId === resourceId || one.mailbox === roomMailbox);
    const copy = found ? { ...found, base: found.base as OrganizerBase | null } : null;
    const openCreateAt = attempts.find((one) => isOpenCreate(one) && one.mailbox === roomMailbox)?.mailbox ?? null;
    // Nobody outside knows of it, or not any more.
    if (!copy && openCreateAt === null && isNotOutside(booking, resourceId)) continue;
    rooms.push({ resourceId, resource, roomMailbox, copy, openCreateAt });
  }
  const dates = datesOfRooms(booking, rooms, series);
  const common = { deps, context, organizing: { kind: 'own' as const }, asRoom: true };
  return rooms.map((room) => {
    const { roomMailbox, copy, openCreateAt } = room;
    const facts = factsOf({ booking, series, resources, dates }, room);
    const pushing = {
      ...{ ...common, booking: facts.booking, facts, people: peopleOfSeries(facts) },
      wanted: seriesBase(facts, copy?.base ?? null),
      created: renderSeries(facts.booking, facts.series.first),
      othersHold: rooms.some((one) => one !== room && holds(booking, one.resourceId)),
      joinedLater: joinedLater(attempts, roomMailbox),
    };
    return { pushing, copy: copy && knownCopy(copy), openCreateAt, roomMailbox, invites: facts.own?.invites ?? true };
  });
}

export interface RoomOfSeries {
  readonly resourceId: string;
  readonly resource: BookableResource;
  readonly roomMailbox: string | null;
  readonly copy: KnownCopy | null;
  readonly openCreateAt: string | null;
}

function knownCopy({ mailbox, immutableId, base }: KnownCopy): KnownCopy {
  return { mailbox, immutableId, base };
}

/** As they were asked for; those of single dates alone after them. */
function inOrder(booking: StoredBooking, series: KeptSeries, resources: readonly BookableResource[]) {
  const named = booking.occurrences.flatMap(({ allocations }) => allocations.map(({ resourceId }) => resourceId));
  return [...new Set([...series.resourceIds, ...named])].flatMap((resourceId) => {
    const resource = resources.find(({ id }) => id === resourceId);
    return resource ? [{ resourceId, resource }] : [];
  });
}

function allocationsIn({ occurrences }: StoredBooking, resourceId: string) {
  return occurrences.flatMap(({ allocations }) => allocations.filter((one) => one.resourceId === resourceId));
}

function isNotOutside(booking: StoredBooking, resourceId: string): boolean {
  return allocationsIn(booking, resourceId).every(({ exchange }) => exchange === 'none');
}

function holds(booking: StoredBooking, resourceId: string): boolean {
  return allocationsIn(booking, resourceId).some(standsAsRoom);
}

interface OfAllRooms {
  readonly booking: StoredBooking;
  readonly series: KeptSeries;
  readonly resources: readonly BookableResource[];
  readonly dates: DatesOfRooms;
}

function factsOf({ booking, series, resources, dates }: OfAllRooms, { resourceId }: RoomOfSeries): SeriesFacts {
  const its = onlyIn(booking, series, resourceId);
  const own = {
    invites: dates.inviter === resourceId,
    invitesOn: new Set([...dates.inviterOn].flatMap(([date, who]) => (who === resourceId ? [date] : []))),
    places: dates.places,
    placesOn: dates.placesOn,
  };
  return { ...its, resources, own };
}

/** The series as this room has it: from its first date on, where it was added later, or has but some of the dates. */
function onlyIn(
  booking: StoredBooking,
  series: KeptSeries,
  resourceId: string,
): Pick<SeriesFacts, 'booking' | 'series'> {
  const ofRoom = booking.occurrences.map((one) => ({
    ...one,
    allocations: one.allocations.filter((allocation) => allocation.resourceId === resourceId),
  }));
  const known = ofRoom.filter(({ allocations }) => allocations.length > 0).map(({ originalStart }) => originalStart);
  const standing = ofRoom.filter((one) => one.allocations.some(standsAsRoom)).map(({ originalStart }) => originalStart);
  const from = earliest(known);
  const until = series.resourceIds.includes(resourceId) ? null : latest(standing.length > 0 ? standing : known);
  const { first, recurrence } = series.part(from, until);
  const occurrences = ofRoom.filter(
    ({ originalStart, allocations }) =>
      originalStart >= from &&
      (until === null || originalStart <= until) &&
      // Of what goes on beyond what was planned here each room tells by itself.
      (allocations.length > 0 || originalStart < series.plannedUntil),
  );
  return {
    booking: { ...booking, recurrence, occurrences },
    series: { first, resourceIds: [resourceId], regular: series.regular },
  };
}

function earliest(dates: readonly Date[]): Date {
  return new Date(Math.min(...dates.map((one) => one.getTime())));
}

function latest(dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map((one) => one.getTime())));
}
