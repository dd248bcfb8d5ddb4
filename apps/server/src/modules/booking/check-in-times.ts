/** When check-in is open and when its room is given back: what every screen says, and what the release does. Pure. */
import { addMinutes } from '../../kernel/interval.ts';
import type { CheckInRule } from './policy-port.ts';

export interface CheckInTimes {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Null where nobody has to say that they came: whoever books while check-in is open is there. */
export function checkInTimes(
  rule: CheckInRule | null | undefined,
  { start, bookedAt }: { readonly start: Date; readonly bookedAt: Date },
): CheckInTimes | null {
  if (!rule) return null;
  const opensAt = addMinutes(start, -rule.opensMinutesBefore);
  return bookedAt >= opensAt ? null : { opensAt, closesAt: addMinutes(start, rule.closesMinutesAfter) };
}
