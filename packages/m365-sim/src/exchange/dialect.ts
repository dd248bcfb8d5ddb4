// Behaviours that public pages leave open (FACTS marks K and I). Each has two plausible answers; a product must work with both
// (DESIGN T8). Switched at the start, or over HTTP at /sim/dialect; README lists what is known of each.

import { makeRandom } from '../random.ts';

export const DIALECTS = {
  /** The answer shown on a room's own copy while a delegate has to decide. */
  pendingResponse: ['notResponded', 'tentativelyAccepted'],
  /** A second create with the same transaction id and another body. */
  duplicateTransaction: ['400', '409'],
  /** A stale If-Match on an event. */
  ifMatch: ['checked', 'ignored'],
  /** Whether an extended property of the organizer's event reaches the room's copy. */
  extendedProperties: ['stay', 'travel'],
  /** The subject a delegate's acceptance leaves on the room's copy. */
  delegatedSubject: ['organizer', 'delegate'],
  /** A room's calendar that is not shared with the person who reads it. */
  unsharedRoom: ['notFound', 'forbidden'],
  /** A delegated subscription on somebody else's calendar. */
  sharedSubscription: ['refused', 'accepted'],
  /** calendarView/delta under a `.Shared` scope, at the second page. */
  sharedDelta: ['works', 'forbiddenOnNextLink'],
  /** A subscription that asks for more than the longest time. */
  longSubscription: ['refused', 'shortened'],
  /** A second subscription on the same resource with the same change types. */
  sameSubscription: ['conflict', 'accepted'],
  /** A delta token whose changes were forgotten. */
  oldDeltaToken: ['gone', 'badRequest'],
  /** Throttling of the directory. */
  directoryRetryAfter: ['sent', 'missing'],
  /** An application without Place.Read.All. */
  placesRefusal: ['exchange', 'directory'],
  /** What becomes of exceptions when the pattern or the time of a series changes. */
  changedSeries: ['dropsExceptions', 'keepsExceptions'],
  /** All-day events against calendarView's window: as UTC days, or as days of the mailbox's zone. */
  allDayWindow: ['utc', 'mailbox'],
  /** `comment` together with `sendResponse: false`. */
  silentComment: ['refused', 'ignored'],
  /** `onlineMeeting` in a calendarView that selects it without `isOnlineMeeting`. */
  selectedOnlineMeeting: ['missing', 'sent'],
  /** A day that a month lacks, in an absolute monthly or yearly pattern. */
  shortMonth: ['lastDay', 'skipped'],
  /** Whether a delta round over a calendar view brings series masters. */
  deltaMasters: ['listed', 'missing'],
  /** How such a round shows an occurrence that follows its series. */
  deltaOccurrences: ['stubs', 'full'],
  /** When subject and body go from the room's copy: some seconds after it accepted, or with that. */
  strippedSubject: ['later', 'atOnce'],
  /** Whether a room that deletes the text of its meetings keeps their Teams link. */
  roomOnlineMeeting: ['kept', 'deleted'],
} as const;

export type Dialect = { -readonly [K in keyof typeof DIALECTS]: (typeof DIALECTS)[K][number] };

/** What is thought the likelier of the two: the first. */
export function defaultDialect(): Dialect {
  return Object.fromEntries(Object.entries(DIALECTS).map(([name, [first]]) => [name, first])) as Dialect;
}

/** A tenant's habits by chance, the same for the same seed: for chaos, which must end well in all of them. */
export function drawDialect(seed: number): Dialect {
  const random = makeRandom(seed);
  const drawn = Object.entries(DIALECTS).map(([name, ways]) => [
    name,
    ways[random.pick(`dialect:${name}`, ways.length)],
  ]);
  return Object.fromEntries(drawn) as Dialect;
}

/** Says what is wrong with a wished dialect, or nothing. */
export function dialectProblem(wished: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, value] of Object.entries(wished)) {
    if (!Object.hasOwn(DIALECTS, name)) return `There is no dialect '${name}'.`;
    const plausible: readonly string[] = DIALECTS[name as keyof Dialect];
    if (!plausible.includes(String(value))) return `${name} is ${plausible.join(' or ')}, not '${String(value)}'.`;
  }
  return undefined;
}
