// Who is free at a time, by getSchedule: 20 mailboxes a call at most.
// https://learn.microsoft.com/graph/outlook-get-free-busy-schedule
import type { Graph } from './graph.ts';

export type FreeBusy = 'free' | 'tentative' | 'busy' | 'unknown';

interface Period {
  readonly start: Date;
  readonly end: Date;
}

interface Schedule {
  readonly scheduleId: string;
  readonly error?: unknown;
  readonly scheduleItems?:
    | readonly {
        readonly status: string;
        readonly start: { readonly dateTime: string };
        readonly end: { readonly dateTime: string };
      }[]
    | null;
}

const MOST_A_CALL = 20;

/** By address in lower case. `own` is a period already held by the meeting being edited, which is no obstacle. */
export async function freeBusy(
  graph: Graph,
  addresses: readonly string[],
  period: Period,
  own?: Period,
): Promise<Map<string, FreeBusy>> {
  const found = new Map<string, FreeBusy>();
  for (let from = 0; from < addresses.length; from += MOST_A_CALL) {
    const answer = await graph.send<{ value: Schedule[] }>('POST', '/v1.0/me/calendar/getSchedule', {
      schedules: addresses.slice(from, from + MOST_A_CALL),
      startTime: utc(period.start),
      endTime: utc(period.end),
      availabilityViewInterval: 15,
    });
    for (const one of answer?.value ?? []) found.set(one.scheduleId.toLowerCase(), stateOf(one, period, own));
  }
  return found;
}

function stateOf(schedule: Schedule, period: Period, own: Period | undefined): FreeBusy {
  if (schedule.error || !schedule.scheduleItems) return 'unknown';
  const states = schedule.scheduleItems.flatMap((item): FreeBusy[] => {
    const start = instant(item.start.dateTime);
    const end = instant(item.end.dateTime);
    const isOwn = own && +own.start === start && +own.end === end;
    if (isOwn || start >= +period.end || end <= +period.start) return [];
    if (item.status === 'free' || item.status === 'workingElsewhere') return [];
    return [item.status === 'tentative' ? 'tentative' : 'busy'];
  });
  if (states.includes('busy')) return 'busy';
  return states.includes('tentative') ? 'tentative' : 'free';
}

function utc(date: Date): { dateTime: string; timeZone: string } {
  return { dateTime: date.toISOString().slice(0, 19), timeZone: 'UTC' };
}

function instant(text: string): number {
  return Date.parse(text.endsWith('Z') ? text : `${text}Z`);
}
