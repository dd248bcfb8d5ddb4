/** "This and following": the series ends before an occurrence, and another one goes on from there, in one transaction. */
import type { Tx } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { bookingEvent } from '../booking.events.ts';
import {
  findBooking,
  lockBooking,
  type StoredBooking,
  type StoredOccurrence,
  touchBooking,
} from '../booking.repository.ts';
import { wantedPeriod } from '../change-request.ts';
import { type BookingDeps, type BookingResult, refused } from '../deps.ts';
import { refusedOnline, resolveAttendees, resolveResources } from '../facts.ts';
import { forWhom } from '../for-whom.ts';
import type { NewAttendee } from '../hold.repository.ts';
import { confirmed, keepVerdict } from '../judging.ts';
import { madeAnew } from '../online-meeting.ts';
import { promoteWaiting } from '../promote.ts';
import { inRefusableTransaction, refuseInside } from '../refuse-inside.ts';
import { isLive } from '../states.ts';
import { roomsElsewhere, takenOf } from './book-series.ts';
import type { ChangingSeries } from './changing-series.ts';
import { continueSeries, exceptionsKept } from './continue-series.ts';
import { cutSeries, resourcesOf } from './cut-series.ts';
import { holdSeries } from './hold-series.ts';
import { judgedSeriesChange } from './judged-change.ts';
import { judgedElsewhere, keepVerdictsElsewhere } from './judged-elsewhere.ts';
import { type NewSeries, newSeries, type SaidOfSeries } from './new-series.ts';
import { chooseDates } from './on-conflict.ts';
import { planSeries } from './plan-series.ts';
import { moveParts, partsOf } from './series.repository.ts';

export async function splitSeries(deps: BookingDeps, changing: ChangingSeries): Promise<BookingResult<StoredBooking>> {
  const { request, booking, row, named, now } = changing;
  const { body } = request;
  const wanted = body.start || body.end ? wantedPeriod(body, named.period) : null;
  const continued = continueSeries(changing, body, wanted);
  if (!continued.ok) return continued;
  const planned = planSeries(continued.request, now);
  if (!planned.ok) return planned;
  const choice = chooseDates(planned.plan, body.onConflict ?? {});
  if (!choice.ok) return choice;
  const [resources, elsewhere, attendees, known] = await Promise.all([
    resolveResources(deps, body.resourceIds ?? row.resourceIds),
    roomsElsewhere(deps, choice.chosen),
    body.attendees ? resolveAttendees(deps, body.attendees) : invitedTo(booking),
    deps.resources(deps.host.db, resourcesOf(booking.occurrences)),
  ]);
  if (!resources.ok) return resources;
  if (!elsewhere.ok) return elsewhere;
  const offline = await refusedOnline(deps, resources.value, body.onlineMeeting);
  if (offline) return refused(offline);
  const kept = exceptionsKept(changing, body, new Map(known.map((resource) => [resource.id, resource])));
  const skipped = new Set([...choice.chosen.skipped, ...kept.skipped]);
  const dates = planned.plan.occurrences.filter(({ date }) => !skipped.has(date)).map(({ period }) => period);
  const asked = await judgedSeriesChange(deps, changing, { dates, resources: resources.value, moves: true });
  if (!asked.ok) return asked;
  const there = await judgedElsewhere(deps, elsewhere.value, {
    act: 'move',
    actor: request.actor,
    organizerId: booking.organizer.personId,
    before: changing.from.period,
    bookingId: booking.id,
  });
  if (!there.ok) return there;
  const parts = {
    plan: planned.plan,
    resources: resources.value,
    skipped,
    elsewhere: there.value,
    own: kept.own,
    follows: booking.id,
    asked: asked.value,
  };
  const made = newSeries(saidOf(changing, attendees), parts, now);
  const done = await inRefusableTransaction(deps.host, async (tx) => {
    const confirmedNow = await confirmed(deps, tx, asked.value);
    const saved = await split(tx, changing, made);
    await keepVerdict(deps, tx, confirmedNow, saved.id);
    await keepVerdictsElsewhere(deps, tx, parts.elsewhere, made.parts);
    return saved;
  });
  if (done.ok || done.refusal.code !== 'slot-taken') return done;
  const by = { actor: changing.request.actor, organizerId: booking.organizer.personId };
  return refused(await takenOf(deps, parts, { ...by, except: booking.id }));
}

function invitedTo(booking: StoredBooking): NewAttendee[] {
  return booking.attendees.map(({ address, name, type, person_id }) => ({ address, name, type, personId: person_id }));
}

function saidOf({ request, booking }: ChangingSeries, attendees: readonly NewAttendee[]): SaidOfSeries {
  const { organizer, bookedBy, origin } = booking;
  const subject = request.body.subject ?? booking.subject;
  const onlineMeeting = madeAnew(booking.onlineMeeting, request.body.onlineMeeting !== undefined);
  return { subject, private: booking.private, origin, organizer, bookedBy, attendees, onlineMeeting };
}

async function split(tx: Tx, changing: ChangingSeries, made: NewSeries): Promise<StoredBooking> {
  const { request, booking, from, now } = changing;
  const { actor, body } = request;
  const locked = await lockBooking(tx.db, booking.id);
  if (!locked) return refuseInside({ code: 'not-found' });
  // What the new series keeps was read before the lock; a sync that only brought answers does not matter.
  const isStale = (body.version ?? locked.version) !== locked.version || datesOf(locked) !== datesOf(booking);
  if (isStale) return refuseInside({ code: 'stale-version' });
  const { freed, whole } = await cutSeries(tx, locked, from.originalStart, now);
  await holdSeries(tx, made, actor, now);
  await moveParts(tx.db, await partsOf(tx.db, booking.id, from.originalStart), made.booking.id);
  const { connectionId } = locked;
  const version = await touchBooking(tx.db, booking.id, {}, now);
  const resourceIds = resourcesOf(freed);
  const type = whole ? 'booking.cancelled' : 'booking.moved';
  tx.publish(bookingEvent(type, { id: booking.id, version, resourceIds, connectionId }, actor, now));
  const audited = { actor, act: 'booking.change', subjectType: 'booking', subjectId: booking.id };
  const before = { start: from.period.start.toISOString(), resourceIds, occurrences: freed.length };
  const after = { scope: 'following', goesOnAs: made.booking.id, ...forWhom(actor, locked) };
  await recordAudit(tx, { ...audited, before, after }, now);
  await promoteWaiting(tx, { resourceIds, periods: freed.map((one) => one.period) }, actor, now);
  return (await findBooking(tx.db, made.booking.id)) ?? refuseInside({ code: 'not-found' });
}

function datesOf({ occurrences }: StoredBooking): string {
  const rooms = (one: StoredOccurrence) => one.allocations.filter((a) => isLive(a.state)).map((a) => a.resourceId);
  return JSON.stringify(occurrences.map((one) => [one.id, one.period, one.subject, rooms(one)]));
}
