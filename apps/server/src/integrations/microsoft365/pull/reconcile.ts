/**
 * What a room's copy means for what we hold (rule S5). Pure: the same inputs give the same decision, in whatever order and
 * however often notifications come.
 */
import type { ExchangeState } from '@ones/contract';
import type { Interval } from '../../../kernel/interval.ts';
import { sameInterval } from '../../../kernel/interval.ts';
import type { ExternalChange } from '../../../modules/booking/index.ts';
import { type CopyContent, contentOf, type EventCopy, sameContent } from '../translate.ts';

/** Our occurrence on this resource, if we know the meeting. */
export interface Ours {
  readonly period: Interval;
  /** null: the resource is not among those of our booking. */
  readonly allocation: { readonly live: boolean; readonly ended: boolean; readonly exchange: ExchangeState } | null;
}

export interface Inbound {
  readonly copy: EventCopy;
  /** As last agreed; null the first time. */
  readonly base: CopyContent | null;
  readonly ours: Ours | null;
  /** What our own writes to this meeting said. */
  readonly sent: readonly CopyContent[];
}

export type Decision =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'present'; readonly period: Interval | null; readonly answer: 'accepted' | 'pending' }
  | Extract<ExternalChange['what'], { kind: 'gone' }>;

const nothing: Decision = { kind: 'nothing' };

/** Whether the copy keeps the room from others. */
export function occupies(copy: EventCopy): boolean {
  return !copy.cancelled && copy.answer !== 'declined' && !(copy.showAsFree && copy.answer === 'accepted');
}

export function reconcile({ copy, base, ours, sent }: Inbound): Decision {
  const inbound = contentOf(copy);
  if (!occupies(copy)) {
    if (!ours?.allocation) return nothing;
    return { kind: 'gone', because: copy.answer === 'declined' ? 'declined' : 'cancelled', detail: null };
  }
  const answer = copy.answer === 'accepted' ? 'accepted' : 'pending';
  if (!ours) return { kind: 'present', period: copy.period, answer };

  const agreed = sameInterval(ours.period, copy.period);
  const echo = sameContent(base, inbound) || sent.some((content) => sameContent(content, inbound));
  if (!ours.allocation) {
    // Ours has left this room, and the room does not know yet; or somebody added the room outside.
    return echo && !agreed ? nothing : { kind: 'present', period: agreed ? null : copy.period, answer };
  }
  if (!ours.allocation.live) {
    if (ours.allocation.ended && agreed && ours.allocation.exchange !== answer)
      return { kind: 'present', period: null, answer };
    if (echo || (base === null && agreed)) return nothing;
    return { kind: 'present', period: copy.period, answer };
  }
  if (agreed) return ours.allocation.exchange === answer ? nothing : { kind: 'present', period: null, answer };
  // A time that is ours of before, or was last agreed, is late news; any other was set outside, and outside wins.
  return echo ? nothing : { kind: 'present', period: copy.period, answer };
}
