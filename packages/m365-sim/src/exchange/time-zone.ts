// Time zones as Exchange takes them: Windows or IANA names in, instants out. "Local" means wall time written as if it were UTC,
// in milliseconds, so that plain arithmetic on days works.
// https://learn.microsoft.com/graph/api/resources/datetimetimezone
import { findIana, findWindows } from 'windows-iana';

const ALIASES: Readonly<Record<string, string>> = {
  'tzone://microsoft/utc': 'UTC',
  'coordinated universal time': 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  'etc/gmt': 'UTC',
  'etc/utc': 'UTC',
};
const HOUR = 3_600_000;
const DAY = 86_400_000;

const ianaNames = new Map<string, string | undefined>();
const windowsNames = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** The IANA zone for a Windows or IANA name; undefined when Exchange would refuse it. */
export function toIana(name: string): string | undefined {
  if (!ianaNames.has(name)) ianaNames.set(name, lookUp(name));
  return ianaNames.get(name);
}

/** The Windows name Exchange itself would use for an IANA zone. */
export function toWindows(iana: string): string {
  let name = windowsNames.get(iana);
  if (name === undefined) {
    name = iana === 'UTC' ? 'UTC' : (findWindows(iana)[0] ?? iana);
    windowsNames.set(iana, name);
  }
  return name;
}

function lookUp(name: string): string | undefined {
  const alias = ALIASES[name.toLowerCase()];
  if (alias) return alias;
  const fromWindows = findIana(name)[0];
  if (fromWindows) return fromWindows;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Milliseconds to add to UTC to get this zone's wall time. */
export function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  // Zones change at whole quarters of an hour.
  const quarter = Math.floor(instant / (HOUR / 4));
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = measureOffset(quarter * (HOUR / 4), zone);
    known.set(quarter, offset);
  }
  return offset;
}

function measureOffset(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

export function toLocal(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/** Wall time to instant: the earlier of two in autumn, moved forward by the gap in spring. */
export function toInstant(local: number, zone: string): number {
  if (zone === 'UTC') return local;
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  if (before === after) return local - before;
  for (const offset of [before, after]) {
    if (offsetAt(local - offset, zone) === offset) return local - offset;
  }
  return local - before;
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Reads Graph's `dateTime`. With an offset or Z in it, that wins over the zone. Undefined when it is no date. */
export function parseDateTime(text: string, zone: string): number | undefined {
  const match = LOCAL.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', , offset] = match;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (new Date(local).getUTCDate() !== Number(day) || Number(hour) > 24 || Number(minute) > 59) return undefined;
  if (!offset) return toInstant(local, zone);
  if (offset === 'Z') return local;
  const sign = offset.startsWith('-') ? -1 : 1;
  return local - sign * (Number(offset.slice(1, 3)) * HOUR + Number(offset.slice(4, 6)) * 60_000);
}

/** As Graph writes it: seven digits of a second and no zone. */
export function formatLocal(local: number): string {
  return `${new Date(local).toISOString().slice(0, 19)}.0000000`;
}
