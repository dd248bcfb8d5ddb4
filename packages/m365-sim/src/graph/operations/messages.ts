// Messages of a mailbox, as far as booking needs them: the meeting requests forwarded to whoever approves for a room.
// https://learn.microsoft.com/graph/api/user-list-messages and https://learn.microsoft.com/graph/api/resources/eventmessagerequest
import type { ForwardedRequest } from '../../exchange/core.ts';
import { wholeOf } from '../../exchange/instances.ts';
import { formatLocal } from '../../exchange/time-zone.ts';
import { addressOf, findMailboxOwner, objectIdOf } from '../../world/world.ts';
import { bodyOf, type GraphAnswer, GraphError, type MailboxCall, ok } from '../call.ts';
import { shapeEvent } from '../event-shape.ts';
import { readFilter } from '../filter.ts';
import { contextOf, type Json, ordered, pageOf, selected } from '../odata.ts';

export function listMessages(call: MailboxCall): GraphAnswer {
  const folder = call.params['mailFolder-id'] ?? 'inbox';
  const requests = folder.toLowerCase() === 'inbox' ? call.ctx.exchange.inboxOf(objectIdOf(call.owner)) : [];
  const test = call.query.filter ? readFilter(call.query.filter) : () => true;
  const messages = ordered(
    call,
    [...requests]
      .reverse()
      .map((one) => shape(call, one))
      .filter(test),
  );
  const options = { context: 'messages', standard: 10, limit: 1000, by: '$skip' as const };
  return pageOf(call, messages, options, (one) => one);
}

export function getMessage(call: MailboxCall): GraphAnswer {
  const id = call.params['message-id'] ?? '';
  const found = call.ctx.exchange.inboxOf(objectIdOf(call.owner)).find((one) => idOf(one) === id);
  if (!found) throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return ok({ '@odata.context': contextOf(call, 'messages/$entity'), ...selected(call, shape(call, found)) });
}

function shape(call: MailboxCall, request: ForwardedRequest): Json {
  const room = findMailboxOwner(call.tenant, request.room);
  const name = room?.displayName ?? '';
  const sender = { emailAddress: request.organizer };
  const received = `${new Date(request.receivedAt).toISOString().slice(0, 19)}Z`;
  return {
    '@odata.type': '#microsoft.graph.eventMessageRequest',
    id: idOf(request),
    receivedDateTime: received,
    sentDateTime: received,
    subject: `FW: ${request.subject}`,
    bodyPreview: `${request.organizer.name} asks for ${name}.`,
    body: { contentType: 'text', content: `${request.organizer.name} asks for ${name}.` },
    from: sender,
    sender,
    toRecipients: [{ emailAddress: { name: call.owner.displayName, address: addressOf(call.owner) } }],
    ccRecipients: [],
    isRead: false,
    isDraft: false,
    hasAttachments: false,
    importance: 'normal',
    meetingMessageType: 'meetingRequest',
    meetingRequestType: 'newMeetingRequest',
    isDelegated: true,
    isOutOfDate: !isPending(call, request),
    responseRequested: true,
    allowNewTimeProposals: true,
    startDateTime: utc(request.start),
    endDateTime: utc(request.end),
    location: { displayName: name },
    ...expandedEvent(call, request),
  };
}

/** `$expand=microsoft.graph.eventMessage/event`: the room's copy, which is the one to be answered. */
function expandedEvent(call: MailboxCall, request: ForwardedRequest): Json {
  if (!/eventMessage\/event/i.test(call.query.expand ?? '')) return {};
  const [item] = call.ctx.exchange.calendarById(request.room)?.withUid(request.uid) ?? [];
  return item ? { event: shapeEvent(call, wholeOf(item)) } : {};
}

/** Nobody answered for the room yet. */
function isPending(call: MailboxCall, request: ForwardedRequest): boolean {
  const [item] = call.ctx.exchange.calendarById(request.room)?.withUid(request.uid) ?? [];
  return item !== undefined && !item.isCancelled && item.responseStatus.response !== 'accepted';
}

function idOf({ room, uid, receivedAt }: ForwardedRequest): string {
  return Buffer.from(`${room}:${uid.slice(-32)}:${receivedAt}`).toString('base64url');
}

function utc(instant: number): Json {
  return { dateTime: formatLocal(instant), timeZone: 'UTC' };
}

/** https://learn.microsoft.com/graph/api/user-getmailtips */
export function getMailTips(call: MailboxCall): GraphAnswer {
  const { emailAddresses } = bodyOf(call);
  const value = (Array.isArray(emailAddresses) ? emailAddresses.map(String) : []).map((address) => {
    const owner = findMailboxOwner(call.tenant, address);
    return {
      emailAddress: { name: owner?.displayName ?? '', address },
      mailboxFull: false,
      deliveryRestricted: false,
      isModerated: false,
      recipientScope: owner ? 'internal' : 'external',
      totalMemberCount: 1,
      externalMemberCount: owner ? 0 : 1,
      maxMessageSize: 37_748_736,
    };
  });
  return ok({ '@odata.context': contextOf(call, 'Collection(microsoft.graph.mailTips)'), value });
}
