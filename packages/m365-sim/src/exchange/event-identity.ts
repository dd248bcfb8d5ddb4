// By what an instance is known outside: its id in either form, its change key, its iCalUId.
import { makeId } from './ids.ts';
import type { Instance } from './instances.ts';
import { toLocal } from './time-zone.ts';
import { uidOfOccurrence } from './uid.ts';

export function idOf(instance: Instance, immutable: boolean): string {
  return makeId(instance.item.mailbox, instance.item.key, immutable, instance.day);
}

export function changeKeyOf({ item, kind, day, content }: Instance): string {
  const bytes = Buffer.alloc(20);
  bytes.writeUIntBE(item.key, 0, 6);
  bytes.writeUInt32BE(item.version, 8);
  bytes.writeUInt32BE(kind === 'exception' ? content.version : 0, 12);
  bytes.writeInt32BE(day ?? 0, 16);
  return bytes.toString('base64');
}

export function etagOf(instance: Instance): string {
  return `W/"${changeKeyOf(instance)}"`;
}

export function iCalUIdOf({ item, originalStart }: Instance): string {
  if (originalStart === undefined) return item.uid;
  return uidOfOccurrence(item.uid, toLocal(originalStart, item.series?.zone ?? 'UTC'));
}
