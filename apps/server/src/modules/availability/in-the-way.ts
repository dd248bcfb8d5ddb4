/** All that keeps whoever asks from beginning or going on: holds with the buffers kept around, out of service, closed. Pure. */
import type { BusyOf } from './busy.repository.ts';
import type { BookingLimits, Bound } from './limits.ts';
import { merge, type Span } from './spans.ts';

export function inTheWay(bound: Bound, busy: BusyOf, within: Span, limits: BookingLimits | null): Span[] {
  const buffers = (bound.policyId !== null && limits?.buffers.get(bound.policyId)) || { before: 0, after: 0 };
  const held = busy.held.map(([start, end]): Span => [start - buffers.after * 60_000, end + buffers.before * 60_000]);
  return merge([...held, ...busy.out, ...(limits?.closedWithin(bound, within) ?? [])]);
}
