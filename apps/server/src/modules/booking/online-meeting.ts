/** A Teams meeting that goes with a booking, and what becomes of it as its calendar tells. Pure. */
import type { ChangeBooking, OnlineMeeting } from '@ones/contract';

export type { OnlineMeeting };

/** As the calendar of the organizer has it; null: none. */
export type OnlineMeetingThere = { readonly joinUrl: string | null } | null;

export const WAITING: OnlineMeeting = { state: 'waiting', joinUrl: null };

/** What was just written or read there, after our own writes. @param asked the write wished for one. */
export function afterWrite(
  before: OnlineMeeting | null,
  there: OnlineMeetingThere,
  { asked }: { readonly asked: boolean },
): OnlineMeeting | null {
  if (there) return { state: 'made', joinUrl: there.joinUrl };
  // A calendar that does not allow it ignores the wish without a word: https://learn.microsoft.com/graph/api/resources/calendar
  if (before?.state === 'waiting') return asked ? { state: 'refused', joinUrl: null } : before;
  return before?.state === 'made' ? null : before;
}

/** What somebody read there, beside our own writes. @param agreed as it was last written or read; undefined: never. */
export function afterRead(
  before: OnlineMeeting | null,
  there: OnlineMeetingThere,
  agreed: OnlineMeetingThere | undefined,
): OnlineMeeting | null {
  const isNews = agreed === undefined || !sameThere(agreed, there);
  return isNews ? afterWrite(before, there, { asked: false }) : before;
}

function sameThere(one: OnlineMeetingThere, other: OnlineMeetingThere): boolean {
  return (one === null) === (other === null) && one?.joinUrl === other?.joinUrl;
}

export function sameOnline(one: OnlineMeeting | null, other: OnlineMeeting | null): boolean {
  return one?.state === other?.state && one?.joinUrl === other?.joinUrl;
}

/** What a change asks for; what is made already stays as it is, what was refused is tried again. */
export function wishedOnline(
  { onlineMeeting }: { readonly onlineMeeting: OnlineMeeting | null },
  body: Pick<ChangeBooking, 'onlineMeeting'>,
): { readonly online_meeting?: 'waiting' } {
  return body.onlineMeeting && onlineMeeting?.state !== 'made' ? { online_meeting: 'waiting' } : {};
}

/** For an event that is made anew where another one was: its Teams meeting is another, too. */
export function madeAnew(before: OnlineMeeting | null, wished: boolean): OnlineMeeting | null {
  return wished || (before !== null && before.state !== 'refused') ? WAITING : null;
}
