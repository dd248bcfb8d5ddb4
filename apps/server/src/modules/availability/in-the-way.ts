/** All that keeps whoever asks from beginning or going on: holds with the buffers kept around, out of service, closed. Pure. */
import type { BusyOf } from './busy.repository.ts';
import type { BookingLimits, Bound } from './limits.ts';
import { merge, type Span } from './spans.ts';

export function inTheWay(bound: Bound, busy: BusyOf, within: Span, limits: BookingLimits | null): readonly Span[] {
  const buffers = bound.policyId === null ? undefined : limits?.buffers.get(bound.policyId);
  const held = buffers
    ? busy.held.map(([start, end]): Span => [start - buffers.after * 60_000, end + buffers.before * 60_000])
    : busy.held;
  const closed = limits?.closedWithin(bound, within) ?? [];
  return merge(busy.out.length + closed.length === 0 ? held : [...held, ...busy.out, ...closed]);
}
