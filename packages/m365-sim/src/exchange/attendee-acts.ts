// What an attendee, or somebody acting for a room, does: accept, decline, accept tentatively.
// https://learn.microsoft.com/graph/api/event-accept

import { isoSecond, type Scope, sendAnswer, showAsFor } from './answers.ts';
import { scheduleStrip } from './attendant-acts.ts';
import { planRelease } from './auto-release.ts';
import type { Calendar } from './calendar.ts';
import type { ExchangeCore } from './core.ts';
import { type Instance, withException } from './instances.ts';
import type { CalendarItem, OccurrenceException, ResponseStatus } from './item.ts';

export type Answer = 'accepted' | 'tentativelyAccepted' | 'declined';

export interface AnswerOptions {
  readonly comment: string;
  readonly sendResponse: boolean;
}

/** Writes the answer into this copy (a declined one disappears) and sends it to the organizer. */
export function respond(
  core: ExchangeCore,
  calendar: Calendar,
  instance: Instance,
  answer: Answer,
  options: AnswerOptions,
): void {
  const { item, originalStart } = instance;
  const scope: Scope = originalStart !== undefined && item.series ? originalStart : 'whole';
  if (answer === 'declined') {
    if (scope === 'whole') calendar.remove(item.key);
    else core.save(calendar, withException(item, scope, 'removed'));
  } else core.save(calendar, answered(core, item, instance, scope, answer));
  if (answer === 'accepted' && core.roomOf(calendar)) {
    scheduleStrip(core, calendar, item.key);
    planRelease(core, calendar, item.key);
  }
  if (options.sendResponse) sendAnswer(core, calendar, { item, scope, response: answer, comment: options.comment });
}

function answered(
  core: ExchangeCore,
  item: CalendarItem,
  instance: Instance,
  scope: Scope,
  response: 'accepted' | 'tentativelyAccepted',
): CalendarItem {
  const responseStatus: ResponseStatus = { response, time: isoSecond(core.now()) };
  const showAs = showAsFor(responseStatus, instance.content.intendedShowAs);
  if (scope !== 'whole') return withException(item, scope, { responseStatus, showAs, awaitsAttendant: false });
  const exceptions = new Map<number, OccurrenceException>();
  for (const [start, exception] of item.exceptions) {
    const isOpen = !exception.removed && exception.change.responseStatus?.response !== 'accepted';
    if (exception.removed || !isOpen) exceptions.set(start, exception);
    else exceptions.set(start, { removed: false, change: { ...exception.change, responseStatus, showAs } });
  }
  return { ...item, responseStatus, showAs, exceptions, awaitsAttendant: false };
}
