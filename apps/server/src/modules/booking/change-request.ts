/** A request to change a booking, and the times that follow from it. */
import type { ChangeBooking } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Interval } from '../../kernel/interval.ts';
import { wholeSeconds } from './period.ts';
import type { Viewer } from './present-booking.ts';

export interface ChangeRequest {
  readonly bookingId: string;
  readonly body: ChangeBooking;
  readonly viewer: Viewer;
  readonly actor: Actor;
}

export function wantedPeriod(body: ChangeBooking, today: Interval): Interval {
  const start = body.start ? wholeSeconds(new Date(body.start)) : today.start;
  if (body.end) return { start, end: wholeSeconds(new Date(body.end)) };
  const length = today.end.getTime() - today.start.getTime();
  return { start, end: new Date(start.getTime() + length) };
}
