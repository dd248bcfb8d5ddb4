/** Books a series: what it asks for is planned, what was chosen for taken dates is applied, then all of it is held at once. */
import type { Recurrence } from '@ones/contract';
import type { Actor } from '../../../kernel/actor.ts';
import type { Interval } from '../../../kernel/interval.ts';
import type { StoredBooking } from '../booking.repository.ts';
import {
  answeredAlready,
  answeredBefore,
  type BookingRequest,
  bookedBy,
  confirmDelegate,
  formOf,
  storedFrom,
} from '../booking-request.ts';
import { type BookableResource, type BookingDeps, type BookingResult, done, refused } from '../deps.ts';
import { refusedOnline, refusedOutside, resolveAttendees, resolveResources } from '../facts.ts';
import { confirmed, type Judged, judged, keepVerdict } from '../judging.ts';
import { WAITING } from '../online-meeting.ts';
import { wholeSeconds } from '../period.ts';
import { inRefusableTransaction } from '../refuse-inside.ts';
import { holdSeries, seriesTaken } from './hold-series.ts';
import { judgedElsewhere, keepVerdictsElsewhere } from './judged-elsewhere.ts';
import { newSeries, type SeriesParts } from './new-series.ts';
import { type ChosenDates, chooseDates } from './on-conflict.ts';
import { planSeries } from './plan-series.ts';

export async function bookSeries(
  deps: BookingDeps,
  request: BookingRequest,
  recurrence: Recurrence,
): Promise<BookingResult<StoredBooking>> {
  const { body } = request;
  const now = deps.clock.now();
  const { timeZone } = body;
  if (timeZone === undefined) {
    return refused({ code: 'invalid-input', path: '/body/timeZone', message: 'A series needs an IANA time zone.' });
  }
  const period = { start: wholeSeconds(new Date(body.start)), end: wholeSeconds(new Date(body.end)) };
  const planned = planSeries({ period, timeZone, recurrence }, now);
  if (!planned.ok) return planned;
  const choice = chooseDates(planned.plan, body.onConflict ?? {});
  if (!choice.ok) return choice;
  const [resources, organizer, attendees, elsewhere] = await Promise.all([
    resolveResources(deps, body.resourceIds),
    deps.person(deps.host.db, request.organizerId),
    resolveAttendees(deps, body.attendees),
    roomsElsewhere(deps, choice.chosen),
  ]);
  if (!resources.ok) return resources;
  if (!elsewhere.ok) return elsewhere;
  if (!organizer) {
    return refused({ code: 'unknown-person', path: '/body/organizerId', message: 'There is no such person.' });
  }
  const everywhere = [...resources.value, ...elsewhere.value.flatMap((one) => one.resources)];
  const outside = await refusedOutside(deps, everywhere, { organizer, actor: request.actor, series: true });
  if (outside) return refused(outside);
  const offline = await refusedOnline(deps, everywhere, body.onlineMeeting);
  if (offline) return refused(offline);
  const said = {
    subject: body.subject,
    bookedBy: bookedBy(request),
    private: body.private ?? false,
    origin: request.origin,
    organizer: { personId: organizer.id, name: organizer.name, address: organizer.email },
    attendees,
    onlineMeeting: body.onlineMeeting ? WAITING : null,
  };
  const { skipped } = choice.chosen;
  const dates = planned.plan.occurrences.filter(({ date }) => !skipped.has(date)).map((one) => one.period);
  const there = await judgedElsewhere(deps, elsewhere.value, wishOf(request));
  if (!there.ok) return (await answeredAlready(deps, request)) ?? there;
  const asked = await judgedSeries(deps, request, { dates, resources: resources.value });
  if (!asked.ok) return (await answeredAlready(deps, request)) ?? asked;
  const parts = {
    plan: planned.plan,
    resources: resources.value,
    skipped,
    elsewhere: there.value,
    asked: asked.value,
  };
  const made = newSeries(said, parts, now);
  const held = await inRefusableTransaction(deps.host, async (tx) => {
    const before = await answeredBefore(tx, request, made.booking.id, now);
    if (before) return before;
    await confirmDelegate(deps, tx, request);
    const confirmedNow = await confirmed(deps, tx, asked.value);
    await holdSeries(tx, made, request.actor, now);
    await keepVerdict(deps, tx, confirmedNow, made.booking.id);
    await keepVerdictsElsewhere(deps, tx, parts.elsewhere, made.parts);
    return storedFrom(made.booking, now);
  });
  if (held.ok || held.refusal.code !== 'slot-taken') return held;
  return refused(await takenOf(deps, parts, { actor: request.actor, organizerId: request.organizerId, except: null }));
}

interface Asking {
  readonly dates: readonly Interval[];
  readonly resources: readonly BookableResource[];
}

function wishOf({ actor, organizerId, body }: BookingRequest) {
  return { act: 'book', actor, organizerId, before: null, bookingId: null, form: formOf(body) } as const;
}

/** Every date is judged. */
async function judgedSeries(
  deps: BookingDeps,
  request: BookingRequest,
  { dates, resources }: Asking,
): Promise<BookingResult<Judged | null>> {
  const [period] = dates;
  if (!period) return done(null);
  return judged(deps, resources, { ...wishOf(request), period, dates, recurring: true });
}

/** What stands in the way of the series itself; if nothing does, of the rooms chosen for single dates. */
export async function takenOf(
  deps: BookingDeps,
  parts: SeriesParts,
  by: { readonly actor: Actor; readonly organizerId: string | null; readonly except: string | null },
) {
  const { plan, resources, skipped, elsewhere } = parts;
  const occurrences = plan.occurrences.filter(({ date }) => !skipped.has(date));
  const taken = await seriesTaken(deps, { occurrences, resources, ...by });
  if (taken.code !== 'slot-taken' || taken.conflicts.length > 0) return taken;
  for (const one of elsewhere) {
    const asked = { occurrences: [one.occurrence], resources: one.resources, ...by };
    const there = await seriesTaken(deps, asked);
    if (there.code === 'slot-taken' && there.conflicts.length > 0) return there;
  }
  return taken;
}

export async function roomsElsewhere(
  deps: BookingDeps,
  { elsewhere }: ChosenDates,
): Promise<BookingResult<SeriesParts['elsewhere']>> {
  const found: {
    occurrence: SeriesParts['elsewhere'][number]['occurrence'];
    resources: readonly BookableResource[];
  }[] = [];
  for (const [at, { occurrence, resourceIds }] of elsewhere.entries()) {
    const resources = await resolveResources(deps, resourceIds);
    if (!resources.ok) {
      const { refusal } = resources;
      const path = `/body/onConflict/otherRooms/${at}/resourceIds`;
      return 'path' in refusal ? refused({ ...refusal, path }) : resources;
    }
    found.push({ occurrence, resources: resources.value });
  }
  return done(found);
}
