/** The dry run of a series (rule B6): its dates, who stands in the way on which, and what is free there instead. */
import type { Blocker, PreviewBooking, SeriesConflict, SeriesPreview } from '@ones/contract';
import type { Actor } from '../../../kernel/actor.ts';
import { groupBy } from '../../../kernel/group-by.ts';
import type { Language } from '../../../kernel/language.ts';
import { type BookingDeps, type BookingResult, done, refused } from '../deps.ts';
import { resolveResources } from '../facts.ts';
import { wholeSeconds } from '../period.ts';
import { isOf, type Viewer } from '../present-booking.ts';
import { peopleOfBookings } from '../schedule.repository.ts';
import { type PlannedOccurrence, planSeries } from './plan-series.ts';
import { blockersOfSeries, type FoundBlocker } from './series.repository.ts';

/** Alternatives are looked for on so many dates; whoever has more conflicts wants another hour or another room for all. */
const MOST_LOOKED_AT = 60;
const AT_ONCE = 6;

export async function previewSeries(
  deps: BookingDeps,
  body: PreviewBooking,
  asking: Asking,
): Promise<BookingResult<SeriesPreview>> {
  const { db } = deps.host;
  const { actor } = asking;
  const { organizerId } = body;
  const forWhom = organizerId === undefined ? {} : { organizerId };
  if (organizerId !== undefined && !(await deps.person(db, organizerId))) {
    return refused({ code: 'unknown-person', path: '/body/organizerId', message: 'There is no such person.' });
  }
  const period = { start: wholeSeconds(new Date(body.start)), end: wholeSeconds(new Date(body.end)) };
  const planned = planSeries({ period, timeZone: body.timeZone, recurrence: body.recurrence }, deps.clock.now());
  if (!planned.ok) return planned;
  const { plan } = planned;
  const resources = await resolveResources(deps, body.resourceIds);
  if (!resources.ok) return resources;
  const asked = [...new Set(resources.value.flatMap((resource) => resource.blocks))];
  const periods = plan.occurrences.map((occurrence) => occurrence.period);
  const [found, refusals] = await Promise.all([
    blockersOfSeries(db, { resourceIds: asked, periods, except: body.bookingId ?? null }),
    deps.refusedDates(db, { resourceIds: body.resourceIds, dates: periods, actor, ...forWhom }),
  ]);
  // A series that is changed stands in its own way: what holds its dates is known from the blockers alone.
  const missed = body.bookingId === undefined ? refusals : refusals.filter(({ reason }) => reason !== 'taken');
  const conflicts = await conflictsOf(deps, { body, occurrences: plan.occurrences, found, missed, ...asking });
  return done({
    recurrence: plan.recurrence,
    occurrences: plan.occurrences.map(presentTimes),
    checkedUntil: plan.until.toISOString(),
    goesOn: plan.goesOn,
    conflicts,
  });
}

function presentTimes({ date, period }: PlannedOccurrence) {
  return { date, start: period.start.toISOString(), end: period.end.toISOString() };
}

interface Asking {
  readonly viewer: Viewer;
  /** Who would book, and through what. */
  readonly actor: Pick<Actor, 'personId' | 'channel'>;
  readonly language?: Language;
}

interface Found extends Asking {
  readonly body: PreviewBooking;
  readonly occurrences: readonly PlannedOccurrence[];
  readonly found: readonly FoundBlocker[];
  readonly missed: Refused;
}

type Refused = Awaited<ReturnType<BookingDeps['refusedDates']>>;

async function conflictsOf(deps: BookingDeps, asked: Found): Promise<SeriesConflict[]> {
  const { body, viewer, actor, occurrences, found, missed, language = 'en' } = asked;
  const titles = await titlesFor(deps, found, viewer);
  const byDate = groupBy(found, (blocker) => blocker.at);
  const refusalOn = new Map(missed.map((one) => [one.at, one]));
  const dates = [...new Set([...byDate.keys(), ...refusalOn.keys()])].sort((a, b) => a - b);
  const conflicts: SeriesConflict[] = [];
  for (let from = 0; from < dates.length; from += AT_ONCE) {
    const some = dates.slice(from, from + AT_ONCE).map(async (at) => {
      const blockers = byDate.get(at) ?? [];
      const refusal = refusalOn.get(at);
      const occurrence = occurrences[at] as PlannedOccurrence;
      const { resourceIds, organizerId = null } = body;
      const request = { resourceIds, organizerId, period: occurrence.period, actor };
      const offered = from < MOST_LOOKED_AT ? await deps.alternatives(deps.host.db, request) : [];
      const sameTime = offered.filter(({ start }) => new Date(start).getTime() === occurrence.period.start.getTime());
      return {
        ...presentTimes(occurrence),
        reason: refusal?.reason ?? 'taken',
        message: refusal?.messages?.[language] ?? null,
        blockers: blockers.map(titles),
        alternatives: sameTime,
      };
    });
    conflicts.push(...(await Promise.all(some)));
  }
  return conflicts;
}

/** Titles of private meetings are for those who take part, and who may book in their organizer's place (rules B9, X2). */
async function titlesFor(deps: BookingDeps, found: readonly FoundBlocker[], viewer: Viewer) {
  const hidden = [...new Set(found.filter((one) => one.private).map((one) => one.bookingId))];
  const people = await peopleOfBookings(deps.host.db, hidden);
  const takesPart = ({ bookingId, organizerPersonId }: FoundBlocker) =>
    isOf(viewer, organizerPersonId) ||
    (viewer.personId !== null && (people.get(bookingId)?.includes(viewer.personId) ?? false));
  return (one: FoundBlocker): Blocker => ({
    resourceId: one.resourceId,
    start: one.start.toISOString(),
    end: one.end.toISOString(),
    subject: one.private && !takesPart(one) ? null : one.subject,
    organizer: one.organizer,
  });
}
