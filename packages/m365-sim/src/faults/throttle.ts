// Outlook's limits per app and mailbox: 4 requests at once, 10,000 in 10 minutes, 150 MB written in 5 minutes, and silence until Retry-After has passed.
// https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
import type { SimContext } from '../context.ts';

export const AT_ONCE = 4;
export const IN_WINDOW = 10_000;
const WINDOW = 600_000;
/** What was sent before a refusal could be read arrives after it: as many as may be under way, for this long. */
const ON_THEIR_WAY = AT_ONCE - 1;
const ON_THE_WAY_MS = 1000;
/** Bytes of POST, PATCH and PUT. */
export const UPLOAD = 150 * 1024 * 1024;
const UPLOAD_WINDOW = 300_000;

interface Lane {
  running: number;
  blockedUntil: number;
  blockedAt: number;
  excused: number;
  windowStart: number;
  inWindow: number;
  uploadStart: number;
  uploaded: number;
}

export interface Limited {
  readonly retryAfter: number;
  readonly limit: 'retry-too-early' | 'too-many-at-once' | 'too-many-in-window' | 'too-much-uploaded';
  /** It was under way already when the mailbox was closed: refused, but nobody’s fault. */
  readonly isExcused?: boolean;
}

const lanes = new WeakMap<SimContext, Map<string, Lane>>();

function laneOf(ctx: SimContext, key: string): Lane {
  let known = lanes.get(ctx);
  if (!known) {
    known = new Map();
    lanes.set(ctx, known);
  }
  let lane = known.get(key);
  if (!lane) {
    const now = ctx.clock.now();
    lane = {
      running: 0,
      blockedUntil: 0,
      blockedAt: 0,
      excused: 0,
      windowStart: now,
      inWindow: 0,
      uploadStart: now,
      uploaded: 0,
    };
    known.set(key, lane);
  }
  return lane;
}

/** Takes a place in the lane of this app and mailbox, or says why there is none. `leave` gives it back. */
export function enterLane(ctx: SimContext, key: string, bytes = 0): { readonly leave: () => void } | Limited {
  const lane = laneOf(ctx, key);
  const now = ctx.clock.now();
  if (now < lane.blockedUntil) {
    const retryAfter = Math.ceil((lane.blockedUntil - now) / 1000);
    return { retryAfter, limit: 'retry-too-early', isExcused: isExcused(lane, now) };
  }
  if (lane.running >= AT_ONCE) return { retryAfter: 1, limit: 'too-many-at-once' };
  if (now - lane.windowStart > WINDOW) Object.assign(lane, { windowStart: now, inWindow: 0 });
  if (lane.inWindow >= IN_WINDOW) {
    return { retryAfter: Math.ceil((lane.windowStart + WINDOW - now) / 1000), limit: 'too-many-in-window' };
  }
  if (now - lane.uploadStart > UPLOAD_WINDOW) Object.assign(lane, { uploadStart: now, uploaded: 0 });
  if (bytes > 0 && lane.uploaded + bytes > UPLOAD) {
    return { retryAfter: Math.ceil((lane.uploadStart + UPLOAD_WINDOW - now) / 1000), limit: 'too-much-uploaded' };
  }
  lane.uploaded += bytes;
  lane.running += 1;
  lane.inWindow += 1;
  return {
    leave: () => {
      lane.running -= 1;
    },
  };
}

/** After a delivered 429: calling earlier is impolite. */
export function blockLane(ctx: SimContext, key: string, seconds: number): void {
  const lane = laneOf(ctx, key);
  const now = ctx.clock.now();
  if (now >= lane.blockedUntil) Object.assign(lane, { blockedAt: now, excused: 0 });
  lane.blockedUntil = Math.max(lane.blockedUntil, now + seconds * 1000);
}

function isExcused(lane: Lane, now: number): boolean {
  if (now - lane.blockedAt >= ON_THE_WAY_MS || lane.excused >= ON_THEIR_WAY) return false;
  lane.excused += 1;
  return true;
}
