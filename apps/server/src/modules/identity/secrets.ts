/** Secrets that prove who somebody is: made here, kept only as hashes, compared without telling how far they agree. */
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How our bearer tokens begin, so that secret scanners and people know one when they see it. */
export const TOKEN_PREFIX = 'ones_';

export function newSessionSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function newTokenSecret(): string {
  return TOKEN_PREFIX + randomBytes(32).toString('base64url');
}

/** Enough for secrets of 256 random bits; what people could guess needs `hashPassword`. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

const PASSWORD_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 20 characters that read well aloud, in fours: 98 bits. */
export function newPassword(): string {
  const letters: string[] = [];
  while (letters.length < 20) {
    // Bytes beyond the last whole alphabet are drawn again, or the first letters would come more often.
    const byte = randomBytes(1)[0] as number;
    if (byte < 248) letters.push(PASSWORD_ALPHABET[byte % PASSWORD_ALPHABET.length] as string);
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

// The password is random, so that this need not slow down guessing as much as for one that a person chose.
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !salt || !key) return false;
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url')), Buffer.from(key, 'base64url'));
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC').trim(), salt, 32, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
