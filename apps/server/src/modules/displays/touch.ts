/** What is done by touching a display: booking from now on, ending and extending, on the rooms it shows (rules D1 and D4). */
import type { Booking, WalkIn } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { addMinutes } from '../../kernel/interval.ts';
import type { DeviceCaller, Refusal } from '../../platform/http/index.ts';
import { roomsOfPlayer } from './authenticate-device.ts';
import type { DisplaysDeps } from './deps.ts';

export type TouchResult = Booking | Refusal | 'not-shown';

export async function walkInByTouch(deps: DisplaysDeps, device: DeviceCaller, wish: WalkIn): Promise<TouchResult> {
  const shown = await roomsOfPlayer(deps, device.playerId);
  if (!shown.some((room) => room.id === wish.resourceId)) return 'not-shown';
  return deps.touch.walkIn({ ...wish, actor: actorOf(device) });
}

/** Check-in opens this long before a meeting at the most. */
const CHECK_IN_AHEAD_MINUTES = 240;

export async function checkInByTouch(
  deps: DisplaysDeps,
  device: DeviceCaller,
  wish: { readonly bookingId: string; readonly pin?: string | undefined; readonly cardNumber?: string | undefined },
): Promise<TouchResult> {
  if (!(await shows(deps, device, wish.bookingId, CHECK_IN_AHEAD_MINUTES))) return 'not-shown';
  return deps.touch.checkIn({ ...wish, actor: actorOf(device) });
}

export async function endByTouch(deps: DisplaysDeps, device: DeviceCaller, bookingId: string): Promise<TouchResult> {
  if (!(await shows(deps, device, bookingId))) return 'not-shown';
  return deps.touch.end({ bookingId, actor: actorOf(device) });
}

export async function extendByTouch(
  deps: DisplaysDeps,
  device: DeviceCaller,
  wish: { readonly bookingId: string; readonly minutes: number },
): Promise<TouchResult> {
  if (!(await shows(deps, device, wish.bookingId))) return 'not-shown';
  return deps.touch.extend({ ...wish, actor: actorOf(device) });
}

function actorOf(device: DeviceCaller): Actor {
  return { channel: 'player', personId: null, label: device.name };
}

/** Whether the meeting runs, or begins in some minutes, in a room that the display shows; one of another room is none that it knows of. */
async function shows(deps: DisplaysDeps, device: DeviceCaller, bookingId: string, ahead = 1): Promise<boolean> {
  const rooms = await roomsOfPlayer(deps, device.playerId);
  if (rooms.length === 0) return false;
  const now = deps.clock.now();
  const ids = rooms.map((room) => room.id);
  const running = await deps.meetings(deps.host.db, ids, now, addMinutes(now, ahead));
  return [...running.values()].some((meetings) => meetings.some((meeting) => meeting.bookingId === bookingId));
}
