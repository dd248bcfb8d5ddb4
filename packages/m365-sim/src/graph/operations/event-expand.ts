// $expand and the $select-only members of one event: extended properties, exceptions and cancelled occurrences of a series.

import { makeId } from '../../exchange/ids.ts';
import { type Instance, instanceFrom } from '../../exchange/instances.ts';
import { dayInSeries } from '../../exchange/series.ts';
import type { MailboxCall } from '../call.ts';
import { attachmentsSeen, shapeEvent } from '../event-shape.ts';
import type { Json } from '../odata.ts';
import { shapeAttachment } from './event-attachments.ts';
import { shapeExtension } from './event-extensions.ts';

export function expanded(call: MailboxCall, instance: Instance): Json {
  const { item } = instance;
  const wants = (name: string): boolean =>
    new RegExp(`\\b${name}\\b`, 'i').test(`${call.query.select ?? ''},${call.query.expand ?? ''}`);
  const result: Record<string, unknown> = {};
  if (wants('singleValueExtendedProperties')) {
    const wanted = [...(call.query.expand ?? '').matchAll(/id eq '([^']+)'/gi)].map((match) => match[1]);
    const values = [...item.extendedProperties]
      .filter(([id]) => wanted.includes(id))
      .map(([id, value]) => ({ id, value }));
    if (values.length > 0) result.singleValueExtendedProperties = values;
  }
  Object.assign(result, expandedExtras(call, instance, wants));
  const { series } = item;
  if (!series || instance.kind !== 'seriesMaster') return result;
  if (wants('cancelledOccurrences')) {
    result.cancelledOccurrences = [...item.exceptions]
      .filter(([, exception]) => exception.removed)
      .map(([start]) => occurrenceName(item.mailbox, item.key, dayInSeries(series, start), call.immutable));
  }
  if (wants('exceptionOccurrences')) {
    result.exceptionOccurrences = [...item.exceptions.keys()]
      .flatMap((start) => instanceFrom(item, start) ?? [])
      .map((one) => shapeEvent(call, one));
  }
  return result;
}

/** Attachments and open extensions, where $expand asks for them. */
function expandedExtras(call: MailboxCall, instance: Instance, wants: (name: string) => boolean): Json {
  const { extensions = new Map() } = instance.item;
  const files = attachmentsSeen(call, instance);
  const ids = [...(call.query.expand ?? '').matchAll(/id eq '([^']+)'/gi)].map(([, id = '']) => id.toLowerCase());
  const named = [...extensions].filter(
    ([name]) => ids.length === 0 || ids.some((id) => id.endsWith(name.toLowerCase())),
  );
  return {
    ...(wants('attachments') ? { attachments: files.map((one) => shapeAttachment(instance, one)) } : {}),
    ...(wants('extensions') && named.length > 0
      ? { extensions: named.map(([name, values]) => shapeExtension(name, values)) }
      : {}),
  };
}

/** An event of a list, with what $expand asks for. */
export function shapeWithExpanded(call: MailboxCall, instance: Instance): Json {
  const event = shapeEvent(call, instance);
  return call.query.expand ? { ...event, ...expanded(call, instance) } : event;
}

/** `OID.<id of the series>.<date>`: https://learn.microsoft.com/graph/api/resources/event (cancelledOccurrences). */
function occurrenceName(mailbox: string, key: number, day: number, immutable: boolean): string {
  return `OID.${makeId(mailbox, key, immutable)}.${new Date(day * 86_400_000).toISOString().slice(0, 10)}`;
}
