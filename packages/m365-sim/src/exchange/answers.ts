// An attendee's or a room's answer on its way to the organizer's copy.
import type { Calendar } from './calendar.ts';
import type { ExchangeCore } from './core.ts';
import { instanceFrom, withException } from './instances.ts';
import type { Attendee, CalendarItem, ResponseStatus, ResponseType, ShowAs } from './item.ts';

/** The whole meeting, or the occurrence with this original start. */
export type Scope = 'whole' | number;

export interface AnswerMessage {
  readonly item: CalendarItem;
  readonly scope: Scope;
  readonly response: ResponseType;
  readonly comment: string;
}

/** Sends an attendee's answer to the organizer. */
export function sendAnswer(core: ExchangeCore, from: Calendar, message: AnswerMessage): void {
  const time = isoSecond(core.now());
  const organizer = core.calendarAt(message.item.organizer.address);
  const status = { response: message.response, time };
  if (!organizer) return;
  core.later('answer', from.owner, { act: 'answer', to: organizer.owner, from: from.owner, message, status });
}

interface Answered {
  /** Object id of the mailbox that answers. */
  readonly from: string;
  readonly message: AnswerMessage;
  readonly status: ResponseStatus;
}

export function receiveAnswer(core: ExchangeCore, organizer: Calendar, { from, message, status }: Answered): void {
  const { item: answered, scope } = message;
  const item = organizer.withUid(answered.uid).find((one) => one.isOrganizer);
  if (!item) return;
  const at = answered.orphanOf ?? scope;
  const apply = (attendees: readonly Attendee[]): readonly Attendee[] =>
    attendees.map((one) => (core.calendarAt(one.emailAddress.address)?.owner === from ? { ...one, status } : one));
  if (at !== 'whole' && item.series) {
    const instance = instanceFrom(item, at);
    if (!instance || instance.content.criticalSequence > answered.sequence) return;
    core.save(organizer, withException(item, at, { attendees: apply(instance.content.attendees) }));
    return;
  }
  if (item.criticalSequence > answered.sequence) return;
  const exceptions = new Map(item.exceptions);
  for (const [start, exception] of exceptions) {
    if (exception.removed || !exception.change.attendees) continue;
    if ((exception.change.criticalSequence ?? 0) > answered.sequence) continue;
    exceptions.set(start, {
      removed: false,
      change: { ...exception.change, attendees: apply(exception.change.attendees) },
    });
  }
  core.save(organizer, { ...item, attendees: apply(item.attendees), exceptions });
}

/** Unanswered and tentative meetings show as tentative, whatever the organizer chose, unless that is "free". */
export function showAsFor(answer: ResponseStatus, intended: ShowAs): ShowAs {
  if (answer.response === 'accepted' || intended === 'free') return intended;
  return 'tentative';
}

export function isoSecond(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
