/** From an act's numbers to times, rooms and patterns. Pure. */
import { addMinutes, type Interval } from '@ones/server/kernel/interval';
import type { ChaosRoom, World } from '../world/world.ts';
import type { Act } from './act.ts';

const DAY_MINUTES = 1440;
const DAY_MS = 86_400_000;

/** A long run passes days: its acts stay before it. */
export function slotOf(now: number, { day, hour, minute, minutes }: Act): Interval {
  const midnight = new Date(Math.floor(now / DAY_MS) * DAY_MS);
  const start = addMinutes(midnight, day * DAY_MINUTES + hour * 60 + minute);
  return { start, end: addMinutes(start, minutes) };
}

const MINUTE_MS = 60_000;

/** Within the next minutes, so that it runs while the run does: a no-show, an early end, an extension. */
export function soonOf(now: number, { which, minutes }: Act): Interval {
  const five = 5 * MINUTE_MS;
  const start = new Date((Math.floor(now / five) + 1 + (which % 3)) * five);
  return { start, end: addMinutes(start, minutes) };
}

export function roomsOf({ rooms }: Pick<World, 'rooms'>, act: Act): readonly ChaosRoom[] {
  return act.rooms.flatMap((index) => rooms[index] ?? []);
}

/** Four times, on the weekday of the act. */
export function weekly(now: number, act: Act): Readonly<Record<string, unknown>> {
  const { start } = slotOf(now, act);
  const weekday = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][start.getUTCDay()];
  return {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekday], firstDayOfWeek: 'monday' },
    range: { type: 'numbered', startDate: start.toISOString().slice(0, 10), numberOfOccurrences: 4 },
  };
}

export function timeText(period: Interval | undefined): string {
  return period ? `${period.start.toISOString()}–${period.end.toISOString()}` : 'never';
}
