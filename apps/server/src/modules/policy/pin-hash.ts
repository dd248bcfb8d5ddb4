/** A PIN is short: its hash is made slow, with salt, and compared in constant time. Pure. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const LENGTH = 32;

export function hashPin(pin: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${scryptSync(pin, salt, LENGTH).toString('base64url')}`;
}

export function isPin(pin: string, hash: string): boolean {
  const [salt = '', expected = ''] = hash.split('.');
  const wanted = Buffer.from(expected, 'base64url');
  return timingSafeEqual(scryptSync(pin, Buffer.from(salt, 'base64url'), LENGTH), wanted);
}
