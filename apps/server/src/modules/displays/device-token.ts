/** Secrets of displays: only their hashes are stored. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'ones_device_';

/** Stays on the display while it waits to be paired. */
export function newDeviceSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The token of a player that was paired with the holder of `deviceSecret`. Made from both, so that it need not be stored for
 * the hand-over, and a display whose answer was lost on the way gets the same again.
 */
export function deviceToken(deviceSecret: string, playerId: string): string {
  return PREFIX + createHmac('sha256', deviceSecret).update(playerId).digest('base64url');
}

export function isDeviceToken(bearer: string): boolean {
  return bearer.startsWith(PREFIX);
}

export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Stands in the row of a player whose token has not been fetched yet: no secret has this hash. */
export function hashOfNothing(): Buffer {
  return randomBytes(32);
}
