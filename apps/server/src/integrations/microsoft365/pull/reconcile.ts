/**
 * What a room's copy means for what we hold (rule S5). Pure: the same inputs give the same decision, in whatever order and
 * however often notifications come.
 *
 * A room's copy trails its organizer's by seconds, and our own writes by more. So a copy that does not agree with ours is one
 * of three: late (it still says what was agreed, or what one of our own writes said), ahead (changed outside), or ours is
 * (changed here, not written yet). Where the organizer's copy could be read it tells the first two apart.
 */
import type { ExchangeState } from '@ones/contract';
import type { Interval } from '../../../kernel/interval.ts';
import { sameInterval } from '../../../kernel/interval.ts';
import type { ExternalChange } from '../../../modules/booking/index.ts';
import { type CopyContent, contentOf, type EventCopy, sameContent } from '../translate.ts';

/** Our occurrence on this resource, if we know the meeting. */
export interface Ours {
  readonly period: Interval;
  /** Changed here, and not written yet. */
  readonly unpushed: boolean;
  /** null: the resource is not among those of our booking. */
  readonly allocation: { readonly live: boolean; readonly ended: boolean; readonly exchange: ExchangeState } | null;
}

/** What the organizer's copy says; read after the room's, so never older. */
export interface OrganizersWord {
  /** null for an occurrence: only the whole series was read. */
  readonly period: Interval | null;
  /** Whether the room is invited still; null where that is not known. */
  readonly invites: boolean | null;
}

export interface Inbound {
  readonly copy: EventCopy;
  /** As last seen; null the first time. */
  readonly base: CopyContent | null;
  readonly ours: Ours | null;
  /** What our own writes to this meeting said. */
  readonly sent: readonly CopyContent[];
  /** null: nobody could ask. */
  readonly organizer: OrganizersWord | null;
  /** The whole window was read: what stands there is not only what is new. */
  readonly whole: boolean;
  /** Our own event in the room's calendar: where we have let it go, it stands only until it is taken away. */
  readonly own: boolean;
}

export type Decision =
  | { readonly kind: 'nothing' }
  | Extract<ExternalChange['what'], { kind: 'present' }>
  | Extract<ExternalChange['what'], { kind: 'gone' }>;

const nothing: Decision = { kind: 'nothing' };

/** Whether the copy keeps the room from others. A meeting without length, which Outlook allows, keeps nobody out. */
export function occupies(copy: EventCopy): boolean {
  const isEmpty = copy.period.start >= copy.period.end;
  return !copy.cancelled && !isEmpty && copy.answer !== 'declined' && !(copy.showAsFree && copy.answer === 'accepted');
}

export function reconcile(inbound: Inbound): Decision {
  const { copy, ours } = inbound;
  if (!occupies(copy)) return release(inbound);
  const answer = copy.answer === 'accepted' ? 'accepted' : 'pending';
  const theirs: Decision = { kind: 'present', period: copy.period, answer };
  const ourTime: Decision = { kind: 'present', period: null, answer };
  if (!ours) return theirs;

  const agreed = sameInterval(ours.period, copy.period);
  const { allocation } = ours;
  if (!allocation) return joins(inbound, agreed ? ourTime : theirs, ourTime);
  if (allocation.live || allocation.ended) {
    if (agreed) return allocation.exchange === answer ? nothing : ourTime;
    return isLate(inbound) ? nothing : theirs;
  }
  return returns(inbound) ? theirs : nothing;
}

function release(inbound: Inbound): Decision {
  const { copy, ours } = inbound;
  if (!ours?.allocation || isOfTheTimeBefore(inbound)) return nothing;
  return { kind: 'gone', because: copy.answer === 'declined' ? 'declined' : 'cancelled', detail: null };
}

/** Invited again a moment ago, here: that it is cancelled is the room's word on the time before. */
function isOfTheTimeBefore({ copy, ours, organizer, base }: Inbound): boolean {
  const { live = false, exchange } = ours?.allocation ?? {};
  if (!live || exchange === 'accepted' || !copy.cancelled) return false;
  // Still to be written, and no news.
  if (ours?.unpushed && sameContent(base, contentOf(copy))) return true;
  // Of a series that stands in the room one date was cancelled by itself: the invitation of the whole says nothing about that.
  const isAlone = copy.originalStart !== null && copy.seriesStands === true && organizer?.period === null;
  return organizer?.invites === true && !isAlone;
}

/** A room that was never among ours: somebody added it outside. */
function joins({ ours, organizer }: Inbound, theirs: Decision, ourTime: Decision): Decision {
  if (organizer?.invites === false) return nothing;
  return ours?.unpushed ? ourTime : theirs;
}

/** Whether a room that we let go is taken again, or has not heard of it yet. */
function returns(inbound: Inbound): boolean {
  const { ours, organizer, own } = inbound;
  if (own || organizer?.invites === false) return false;
  if (ours?.unpushed && ours.allocation?.exchange !== 'declined') return false;
  return organizer?.invites === true || !isEcho(inbound);
}

function isEcho({ copy, base, sent }: Inbound): boolean {
  const content = contentOf(copy);
  return sameContent(base, content) || sent.some((one) => sameContent(one, content));
}

const underWay: readonly ExchangeState[] = ['queued', 'sent', 'unsynced'];

function isLate(inbound: Inbound): boolean {
  const { copy, ours, organizer, base, whole } = inbound;
  if (!ours) return false;
  const echo = isEcho(inbound);
  if (organizer?.period) {
    // In step with its organizer: late only for what we have not written yet.
    if (sameInterval(organizer.period, copy.period)) return ours.unpushed && echo;
    return echo || sameInterval(organizer.period, ours.period);
  }
  const waiting = ours.allocation !== null && underWay.includes(ours.allocation.exchange);
  if (waiting) return echo;
  return !whole && sameContent(base, contentOf(copy));
}
