/** The rows of a series that is booked: its occurrences, and the single meetings that stand for dates in other rooms. Pure. */

import { newId } from '../../../kernel/ids.ts';
import type { Interval } from '../../../kernel/interval.ts';
import type { BookableResource } from '../deps.ts';
import type { NewAllocation, NewBooking, NewOccurrence } from '../hold.repository.ts';
import type { Judged } from '../judging.ts';
import type { PlannedOccurrence, SeriesPlan } from './plan-series.ts';
import type { SeriesRow } from './series.repository.ts';

/** What one date has of its own. */
export interface OwnOfDate {
  readonly subject?: string | null;
  readonly period?: Interval;
  readonly resources?: readonly BookableResource[];
}

export interface SeriesParts {
  readonly plan: SeriesPlan;
  readonly resources: readonly BookableResource[];
  readonly skipped: ReadonlySet<string>;
  readonly elsewhere: readonly {
    readonly occurrence: PlannedOccurrence;
    readonly resources: readonly BookableResource[];
    /** What policies said of these rooms. */
    readonly asked?: Judged | null;
  }[];
  /** By date. */
  readonly own?: ReadonlyMap<string, OwnOfDate>;
  readonly follows?: string;
  /** What policies said of it; left out where it was not asked. */
  readonly asked?: Judged | null;
}

export type SaidOfSeries = Pick<
  NewBooking,
  'subject' | 'private' | 'origin' | 'organizer' | 'bookedBy' | 'attendees' | 'onlineMeeting'
>;

export interface NewSeries {
  readonly booking: NewBooking;
  readonly row: SeriesRow;
  readonly parts: readonly NewBooking[];
}

export function newSeries(said: SaidOfSeries, parts: SeriesParts, now: Date): NewSeries {
  const { plan, resources, skipped, own } = parts;
  const id = newId(now);
  const common = { ...said, timeZone: plan.timeZone, allDay: false };
  const occurrences = plan.occurrences.map((occurrence) =>
    newOccurrence(occurrence, own?.get(occurrence.date) ?? {}, {
      resources,
      skipped: skipped.has(occurrence.date),
      asked: parts.asked ?? null,
      now,
    }),
  );
  const all = [...resources, ...[...(own?.values() ?? [])].flatMap((one) => one.resources ?? [])];
  return {
    booking: { ...common, id, recurrence: plan.recurrence, connectionId: connectionOf(all), occurrences },
    row: {
      bookingId: id,
      startOfDay: plan.series.startOfDay,
      length: plan.series.length,
      resourceIds: resources.map((resource) => resource.id),
      expandedUntil: plan.until,
      follows: parts.follows ?? null,
    },
    parts: parts.elsewhere.map((one) => ({
      ...common,
      id: newId(now),
      recurrence: null,
      partOf: id,
      connectionId: connectionOf(one.resources),
      // Where no connection keeps the other room, nobody's calendar is written for this date.
      onlineMeeting: connectionOf(one.resources) === null ? null : (said.onlineMeeting ?? null),
      occurrences: [
        newOccurrence(one.occurrence, {}, { resources: one.resources, skipped: false, asked: one.asked ?? null, now }),
      ],
    })),
  };
}

function connectionOf(resources: readonly BookableResource[]): string | null {
  return resources.find((resource) => resource.connectionId !== null)?.connectionId ?? null;
}

function newOccurrence(
  { period }: PlannedOccurrence,
  own: OwnOfDate,
  about: { readonly resources: readonly BookableResource[] } & AboutAllocation,
): NewOccurrence {
  const resources = own.resources ?? about.resources;
  return {
    id: newId(about.now),
    originalStart: period.start,
    period: own.period ?? period,
    ...(own.subject ? { subject: own.subject } : {}),
    allocations: resources.map((resource) => newAllocation(resource, about)),
  };
}

interface AboutAllocation {
  readonly skipped: boolean;
  readonly asked: Judged | null;
  readonly now: Date;
}

/** A skipped date is kept as one that was cancelled: so it is outside, too. */
function newAllocation(resource: BookableResource, { skipped, asked, now }: AboutAllocation): NewAllocation {
  const synced = resource.connectionId !== null;
  return {
    id: newId(now),
    resourceId: resource.id,
    blocks: resource.blocks,
    buffers: asked?.judgement.buffers.get(resource.id),
    state: skipped ? 'cancelled' : asked?.judgement.outcome === 'needs-approval' ? 'requested' : 'confirmed',
    exchange: synced ? 'queued' : 'none',
  };
}
