// The room's booking attendant as a pure decision: what becomes of this request, and why. The order of the checks and the settings
// are those of Set-CalendarProcessing: https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
import type { CalendarProcessing } from './calendar-processing.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

export interface RequestFacts {
  readonly now: number;
  /** The organizer's address and those of the mail groups they belong to. */
  readonly organizerAddresses: readonly string[];
  readonly isExternal: boolean;
  readonly isSeries: boolean;
  /** The last occurrence's end; undefined for an endless series. */
  readonly lastEnd: number | undefined;
  readonly firstStart: number;
  readonly durationMinutes: number;
  readonly attendeeCount: number;
  readonly capacity: number;
  readonly outsideWorkHours: boolean;
  /** Original starts of the occurrences that meet something else, and how many there are in all. */
  readonly conflicts: readonly number[];
  readonly occurrenceCount: number;
}

export type Refusal =
  | 'external'
  | 'horizon'
  | 'duration'
  | 'recurring'
  | 'work-hours'
  | 'capacity'
  | 'conflict'
  | 'not-allowed';

export type Verdict =
  | { readonly kind: 'accept'; readonly declinedStarts: readonly number[]; readonly cutAt?: number }
  | { readonly kind: 'pending'; readonly cutAt?: number }
  | { readonly kind: 'decline'; readonly reason: Refusal };

/** Checks in Exchange's order: external, horizon, duration, recurrence, work hours, capacity, conflicts; then who asks. */
export function decide(settings: CalendarProcessing, facts: RequestFacts): Verdict {
  if (settings.bookingType === 'Reserved') return { kind: 'decline', reason: 'not-allowed' };
  const refusal = outOfPolicy(settings, facts);
  if (refusal === 'external' || refusal === 'conflict') return { kind: 'decline', reason: refusal };
  const cutAt = horizonCut(settings, facts);
  const cut = cutAt === undefined ? {} : { cutAt };
  if (refusal) {
    const mayAsk = settings.allRequestOutOfPolicy || listed(settings.requestOutOfPolicy, facts);
    return mayAsk ? { kind: 'pending', ...cut } : { kind: 'decline', reason: refusal };
  }
  if (settings.allBookInPolicy || listed(settings.bookInPolicy, facts)) {
    return { kind: 'accept', declinedStarts: settings.allowConflicts ? [] : facts.conflicts, ...cut };
  }
  const mayAsk =
    settings.allRequestInPolicy ||
    settings.allRequestOutOfPolicy ||
    listed([...settings.requestInPolicy, ...settings.requestOutOfPolicy], facts);
  return mayAsk ? { kind: 'pending', ...cut } : { kind: 'decline', reason: 'not-allowed' };
}

function outOfPolicy(settings: CalendarProcessing, facts: RequestFacts): Refusal | undefined {
  if (facts.isExternal && !settings.processExternalMeetingMessages) return 'external';
  if (beyondHorizon(settings, facts)) return 'horizon';
  if (settings.maximumDurationInMinutes > 0 && facts.durationMinutes > settings.maximumDurationInMinutes)
    return 'duration';
  if (facts.durationMinutes < settings.minimumDurationInMinutes) return 'duration';
  if (facts.isSeries && !settings.allowRecurringMeetings) return 'recurring';
  if (settings.scheduleOnlyDuringWorkHours && facts.outsideWorkHours) return 'work-hours';
  if (settings.enforceCapacity && facts.attendeeCount > facts.capacity) return 'capacity';
  return tooManyConflicts(settings, facts) ? 'conflict' : undefined;
}

/** The end of the last day that may be booked. */
function horizonOf(settings: CalendarProcessing, now: number): number {
  return (Math.floor(now / DAY) + 1 + settings.bookingWindowInDays) * DAY;
}

function beyondHorizon(settings: CalendarProcessing, facts: RequestFacts): boolean {
  const horizon = horizonOf(settings, facts.now);
  if (facts.firstStart >= horizon) return true;
  if (!facts.isSeries) return facts.lastEnd === undefined || facts.lastEnd > horizon + DAY;
  return settings.enforceSchedulingHorizon && (facts.lastEnd === undefined || facts.lastEnd > horizon);
}

/** Without enforcement a series that goes on too long is accepted and silently cut off. */
function horizonCut(settings: CalendarProcessing, facts: RequestFacts): number | undefined {
  if (!facts.isSeries || settings.enforceSchedulingHorizon) return undefined;
  const horizon = horizonOf(settings, facts.now);
  return facts.lastEnd === undefined || facts.lastEnd > horizon ? horizon : undefined;
}

/** A single meeting may meet nothing; a series may, by count and by percentage. */
function tooManyConflicts(settings: CalendarProcessing, facts: RequestFacts): boolean {
  const count = facts.conflicts.length;
  if (count === 0 || settings.allowConflicts) return false;
  if (!facts.isSeries) return true;
  const percentage = (100 * count) / Math.max(1, facts.occurrenceCount);
  return percentage > settings.conflictPercentageAllowed || count > settings.maximumConflictInstances;
}

function listed(addresses: readonly string[], facts: RequestFacts): boolean {
  return addresses.some((one) => facts.organizerAddresses.includes(one.toLowerCase()));
}

/** Whether any of these periods leaves Monday to Friday, 8:00–17:00 wall time. */
export function leavesWorkHours(periods: readonly { readonly start: number; readonly end: number }[]): boolean {
  return periods.some(({ start, end }) => {
    const weekday = new Date(start).getUTCDay();
    const dayStart = Math.floor(start / DAY) * DAY;
    const [opens, closes] = [dayStart + 8 * 60 * MINUTE, dayStart + 17 * 60 * MINUTE];
    return weekday === 0 || weekday === 6 || start < opens || end > closes;
  });
}
