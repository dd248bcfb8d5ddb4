// Files on an event, up to three megabytes each; larger ones need an upload session, which is not here.
// https://learn.microsoft.com/graph/api/resources/event
import type { Instance } from '../../exchange/instances.ts';
import type { Attachment } from '../../exchange/item.ts';
import type { Draft } from '../../exchange/organizer-acts.ts';
import { bodyOf, created, type GraphAnswer, GraphError, type MailboxCall, ok } from '../call.ts';
import { attachmentsSeen, isoLong } from '../event-shape.ts';
import { contextOf, type Json, selected } from '../odata.ts';
import { readExtension } from './event-extensions.ts';
import { findEvent } from './find-event.ts';

const LARGEST = 3_000_000;

export function listAttachments(call: MailboxCall): GraphAnswer {
  const instance = findEvent(call);
  const value = attachmentsSeen(call, instance).map((one) => selected(call, shapeAttachment(instance, one)));
  return ok({ '@odata.context': contextOf(call, 'attachments'), value });
}

/** Only this copy changes; attendees receive the file with the organizer's next update. */
export function addAttachment(call: MailboxCall): GraphAnswer {
  const instance = findEvent(call);
  const { item } = instance;
  const known = item.attachments ?? [];
  const added = readAttachment(call, bodyOf(call), (known.at(-1)?.number ?? 0) + 1);
  call.ctx.exchange.save(call.calendar, { ...item, attachments: [...known, added] });
  return created({ '@odata.context': contextOf(call, 'attachments/$entity'), ...shapeAttachment(instance, added) });
}

/** What a new event brings besides its own members. */
export function readExtras(call: MailboxCall, body: Json): Pick<Draft, 'folder' | 'attachments' | 'extensions'> {
  const { attachments, extensions } = body as { attachments?: readonly Json[]; extensions?: readonly Json[] };
  return {
    ...(call.folder > 0 ? { folder: call.folder } : {}),
    ...(attachments ? { attachments: attachments.map((one, index) => readAttachment(call, one, index + 1)) } : {}),
    ...(extensions ? { extensions: new Map(extensions.map(readExtension)) } : {}),
  };
}

function readAttachment(call: MailboxCall, body: Json, number: number): Attachment {
  const type = String(body['@odata.type'] ?? '').replace('#', '');
  if (type === 'microsoft.graph.itemAttachment')
    throw new GraphError(501, 'NotImplemented', 'The simulator attaches no items to items.');
  if (type !== 'microsoft.graph.fileAttachment' && type !== 'microsoft.graph.referenceAttachment')
    throw new GraphError(400, 'ErrorInvalidParameter', 'An attachment names its kind in @odata.type.');
  const { name, contentType, contentBytes, contentId, isInline } = body;
  if (typeof name !== 'string' || name === '') throw new GraphError(400, 'ErrorInvalidParameter', 'Name is required.');
  const isFile = type === 'microsoft.graph.fileAttachment';
  if (isFile && typeof contentBytes !== 'string')
    throw new GraphError(400, 'ErrorInvalidParameter', 'ContentBytes is required.');
  const size = isFile ? Buffer.from(String(contentBytes), 'base64').length : 0;
  if (size > LARGEST)
    throw new GraphError(413, 'ErrorMessageSizeExceeded', 'A file of 3 MB or more needs an upload session.');
  return {
    number,
    name,
    contentType: typeof contentType === 'string' ? contentType : null,
    isInline: isInline === true,
    size,
    addedAt: call.ctx.clock.now(),
    ...(isFile ? { contentBytes: String(contentBytes) } : {}),
    ...(typeof contentId === 'string' ? { contentId } : {}),
  };
}

export function shapeAttachment({ item }: Pick<Instance, 'item'>, one: Attachment): Json {
  const isFile = one.contentBytes !== undefined;
  return {
    '@odata.type': `#microsoft.graph.${isFile ? 'file' : 'reference'}Attachment`,
    id: Buffer.from(`attachment:${item.mailbox}:${item.key}:${one.number}`).toString('base64url'),
    name: one.name,
    contentType: one.contentType,
    isInline: one.isInline,
    size: one.size,
    lastModifiedDateTime: isoLong(one.addedAt),
    ...(isFile ? { contentBytes: one.contentBytes, contentId: one.contentId ?? null, contentLocation: null } : {}),
  };
}
