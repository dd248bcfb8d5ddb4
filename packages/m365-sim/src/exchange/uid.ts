// The global object id behind iCalUId: 16 fixed bytes, 4 bytes for an occurrence's date (year, month, day), 8 for the creation
// time, 8 reserved, the length and 16 bytes of a GUID. All copies of a meeting share it; occurrences differ by the date bytes.
// https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxocal (PidLidGlobalObjectId)
import type { Random } from '../random.ts';

const HEAD = '040000008200E00074C5B7101A82E008';
const NO_DATE = '00000000';
const FILETIME_EPOCH = 11_644_473_600_000n;

/** A new id, without a date. */
export function makeUid(random: Random, createdAt: number, owner: string): string {
  const ticks = (BigInt(Math.floor(createdAt)) + FILETIME_EPOCH) * 10_000n;
  const created = Buffer.alloc(8);
  created.writeBigUInt64LE(ticks);
  const guid = random.hex(`global-object-id:${owner}`, 16).toUpperCase();
  return `${HEAD}${NO_DATE}${created.toString('hex').toUpperCase()}${'0'.repeat(16)}10000000${guid}`;
}

/** The id of one occurrence. `localStart` is its original start as wall time. */
export function uidOfOccurrence(uid: string, localStart: number): string {
  if (!uid.startsWith(HEAD)) return uid;
  const date = new Date(localStart);
  const year = date.getUTCFullYear().toString(16).padStart(4, '0');
  const month = (date.getUTCMonth() + 1).toString(16).padStart(2, '0');
  const day = date.getUTCDate().toString(16).padStart(2, '0');
  return `${uid.slice(0, 32)}${(year + month + day).toUpperCase()}${uid.slice(40)}`;
}

/** The id without an occurrence's date: the same for all copies and occurrences of a meeting. */
export function cleanUid(uid: string): string {
  return uid.startsWith(HEAD) ? `${uid.slice(0, 32)}${NO_DATE}${uid.slice(40)}` : uid;
}
