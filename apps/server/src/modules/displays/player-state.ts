/** Whether a display is alive, from when it was last heard (rule D5). */
import { addSeconds } from '../../kernel/interval.ts';

/** Displays ping every 15–30 s and what they say is stored within 5 s. */
const SILENT_AFTER_SECONDS = 45;

export type PlayerState = 'online' | 'offline' | 'never-seen';

export function playerState(lastSeenAt: Date | null, now: Date): PlayerState {
  if (lastSeenAt === null) return 'never-seen';
  return addSeconds(lastSeenAt, SILENT_AFTER_SECONDS) > now ? 'online' : 'offline';
}
