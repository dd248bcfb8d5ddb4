// Auto release: a room or desk that somebody booked and nobody checked in to declines the booking some minutes after its start, and
// the organizer is told. Off unless the mailbox has it switched on.
// https://learn.microsoft.com/microsoft-365/places/enable-auto-release
import { type Scope, sendAnswer } from './answers.ts';
import type { Calendar } from './calendar.ts';
import type { ExchangeCore } from './core.ts';
import { iCalUIdOf } from './event-identity.ts';
import { type Instance, instancesBetween, withException } from './instances.ts';

const MINUTE = 60_000;
const YEAR = 366 * 86_400_000;

/** Looks at this booking again when its next occurrence would be released; nothing where auto release is off. */
export function planRelease(core: ExchangeCore, calendar: Calendar, key: number): void {
  const item = calendar.get(key);
  const wait = waitOf(core, calendar);
  if (!item || wait === undefined || item.isOrganizer) return;
  const now = core.now();
  const next = instancesBetween(item, now - wait, now + YEAR)
    .filter((one) => one.start + wait > now)
    .sort((one, other) => one.start - other.start)[0];
  if (next) core.at(next.start + wait, `release:${calendar.owner}:${key}`, { act: 'release', to: calendar.owner, key });
}

/** All that the room holds, when auto release was switched on. */
export function planReleases(core: ExchangeCore, calendar: Calendar): void {
  if (waitOf(core, calendar) === undefined) return;
  for (const { key } of calendar.all()) planRelease(core, calendar, key);
}

export function release(core: ExchangeCore, calendar: Calendar, key: number): void {
  const item = calendar.get(key);
  const wait = waitOf(core, calendar);
  if (!item || wait === undefined) return;
  const now = core.now();
  const unclaimed = instancesBetween(item, now - wait, now + 1).find(
    (one) => one.start + wait <= now && now < one.end && isHeld(one) && !isClaimed(core, calendar, one),
  );
  if (unclaimed) decline(core, calendar, unclaimed);
  planRelease(core, calendar, key);
}

function decline(core: ExchangeCore, calendar: Calendar, { item, originalStart }: Instance): void {
  const scope: Scope = item.series && originalStart !== undefined ? originalStart : 'whole';
  if (scope === 'whole') calendar.remove(item.key);
  else core.save(calendar, withException(item, scope, 'removed'));
  sendAnswer(core, calendar, { item, scope, response: 'declined', comment: 'Nobody checked in.' });
}

function isHeld({ content }: Instance): boolean {
  return !content.isCancelled && content.responseStatus.response === 'accepted';
}

/** By the iCalUId of the occurrence, or of the series. */
function isClaimed(core: ExchangeCore, calendar: Calendar, instance: Instance): boolean {
  const { checkIns } = core.tenantOf(calendar);
  const place = core.roomOf(calendar)?.id ?? '';
  return [iCalUIdOf(instance), instance.item.uid].some((uid) => checkIns.has(`${place}:${uid}`));
}

function waitOf(core: ExchangeCore, calendar: Calendar): number | undefined {
  const settings = core.roomOf(calendar)?.processing;
  return settings?.enableAutoRelease ? settings.postReservationMaxClaimTimeInMinutes * MINUTE : undefined;
}
