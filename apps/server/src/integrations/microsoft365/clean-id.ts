/**
 * The name of a meeting that all its copies share (rule S4). An iCalUId made by Exchange is the hex of a GlobalObjectId whose
 * bytes 16–19 carry the date of one occurrence: [MS-OXOCAL] 2.2.1.27 and 2.2.1.28,
 * https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxocal/
 */

/** The ByteArrayID that every GlobalObjectId begins with. */
const EXCHANGE_PREFIX = '040000008200E00074C5B7101A82E008';
const DATE_DIGITS = 8;

/** Ids of foreign organizers cannot be decoded and are used whole. */
export function cleanIdOf(iCalUId: string): string {
  const hex = iCalUId.toUpperCase();
  const after = EXCHANGE_PREFIX.length + DATE_DIGITS;
  if (!hex.startsWith(EXCHANGE_PREFIX) || hex.length <= after || !/^[0-9A-F]+$/.test(hex)) return iCalUId;
  return `${EXCHANGE_PREFIX}${'0'.repeat(DATE_DIGITS)}${hex.slice(after)}`;
}
