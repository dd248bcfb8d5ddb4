// What a person does with an event besides writing it: accept, decline, cancel, forward, reminders.
// https://learn.microsoft.com/graph/api/event-accept, event-decline, event-cancel, event-forward
import type { Answer } from '../../exchange/attendee-acts.ts';
import { instancesBetween } from '../../exchange/instances.ts';
import { type Attendee, NO_ANSWER } from '../../exchange/item.ts';
import {
  accepted,
  bodyOf,
  type GraphAnswer,
  GraphError,
  type MailboxCall,
  type MailboxHandler,
  noContent,
  ok,
} from '../call.ts';
import { shapeEvent } from '../event-shape.ts';
import { contextOf, selected } from '../odata.ts';
import { readWindow } from './calendar-view.ts';
import { findEvent } from './find-event.ts';

export function answerEvent(answer: Answer): MailboxHandler {
  return (call) => {
    const instance = findEvent(call);
    const { comment, sendResponse = true, proposedNewTime } = bodyOf(call);
    if (instance.item.isOrganizer)
      throw invalid("You can't respond to this meeting because you're the meeting organizer.");
    if (sendResponse === false && comment && call.ctx.exchange.parts.dialect.silentComment === 'refused') {
      throw new GraphError(400, 'ErrorInvalidParameter', 'A comment cannot be sent when sendResponse is false.');
    }
    if (proposedNewTime && (sendResponse === false || !instance.content.allowNewTimeProposals)) {
      throw invalid('A new time cannot be proposed for this meeting.');
    }
    call.ctx.exchange.respond(call.calendar, instance, answer, {
      comment: typeof comment === 'string' ? comment : '',
      sendResponse: sendResponse !== false,
    });
    return accepted;
  };
}

export function cancelEvent(call: MailboxCall): GraphAnswer {
  const instance = findEvent(call);
  if (!instance.item.isOrganizer) {
    throw invalid("Your request can't be completed. You need to be an organizer to cancel a meeting.");
  }
  call.ctx.exchange.remove(call.calendar, instance);
  return accepted;
}

export function forwardEvent(call: MailboxCall): GraphAnswer {
  const instance = findEvent(call);
  const { toRecipients } = bodyOf(call);
  const to = (Array.isArray(toRecipients) ? toRecipients : []).flatMap(
    (one: { emailAddress?: { name?: string; address?: string } }) =>
      one.emailAddress?.address ? [attendee(one.emailAddress.address, one.emailAddress.name ?? '')] : [],
  );
  if (to.length === 0) throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is required.');
  call.ctx.exchange.forwardTo(call.calendar, instance, to);
  return accepted;
}

function attendee(address: string, name: string): Attendee {
  return { emailAddress: { name, address }, type: 'required', status: NO_ANSWER };
}

/** Removes this copy; like DELETE it tells the attendees when it is the organizer's. */
export function permanentDelete(call: MailboxCall): GraphAnswer {
  call.ctx.exchange.remove(call.calendar, findEvent(call));
  return noContent;
}

/** Reminders are accepted and have no effect. */
export function acceptReminderAct(call: MailboxCall): GraphAnswer {
  findEvent(call);
  return accepted;
}

/** The series' occurrences in a window; exceptions may come first. */
export function listInstances(call: MailboxCall): GraphAnswer {
  const instance = findEvent(call);
  const { from, to } = readWindow(call);
  if (instance.kind !== 'seriesMaster') throw invalid('The event is not a series master.');
  const found = instancesBetween(instance.item, from, to);
  const value = found.map((one) => selected(call, shapeEvent(call, one)));
  return ok({ '@odata.context': contextOf(call, 'events'), value });
}

function invalid(message: string): GraphError {
  return new GraphError(400, 'ErrorInvalidRequest', message);
}
