/** Whether an instant falls on the same day as the present, on a room's own calendar. Pure. */
import { wallTimeOf } from '@ones/ui-core';

export function isToday(instant: number, now: number, timeZone: string): boolean {
  return wallTimeOf(instant, timeZone).date === wallTimeOf(now, timeZone).date;
}
