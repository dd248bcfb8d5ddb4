/** A new display asks for a code to show, and asks again and again whether somebody has typed it into the console. */
import { randomBytes } from 'node:crypto';
import type { PairingStarted, PairingStatus } from '@ones/contract';
import { newId } from '../../kernel/ids.ts';
import { addMinutes } from '../../kernel/interval.ts';
import type { DisplaysDeps } from './deps.ts';
import { deviceToken, hashSecret, newDeviceSecret } from './device-token.ts';
import { deleteExpiredPairings, giveToken, insertPairing, pairingById } from './displays.repository.ts';
import { pairingCode } from './pairing-code.ts';

const CODE_LIVES_MINUTES = 10;
const TRIES = 5;

type Deps = Pick<DisplaysDeps, 'host' | 'clock'>;

export async function startPairing({ host, clock }: Deps): Promise<PairingStarted> {
  const now = clock.now();
  const secret = newDeviceSecret();
  const expiresAt = addMinutes(now, CODE_LIVES_MINUTES);
  await deleteExpiredPairings(host.db, now);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = { id: newId(now), code: pairingCode(randomBytes), secret_hash: hashSecret(secret), player_id: null };
    if (await insertPairing(host.db, { ...row, expires_at: expiresAt, created_at: now })) {
      return { pairingId: row.id, code: row.code, deviceSecret: secret, expiresAt: expiresAt.toISOString() };
    }
  }
  throw new Error('No free pairing code was found.');
}

/**
 * The token goes to the holder of the secret alone, and only until it has been used: who asks later, or with another secret,
 * learns no more than that there is nothing for them.
 */
export async function claimPairing({ host, clock }: Deps, pairingId: string, secret: string): Promise<PairingStatus> {
  const pairing = await pairingById(host.db, pairingId);
  if (!pairing || pairing.expires_at <= clock.now() || !pairing.secret_hash.equals(hashSecret(secret))) {
    return { status: 'expired' };
  }
  if (pairing.player_id === null) return { status: 'waiting' };
  const token = deviceToken(secret, pairing.player_id);
  if (!(await giveToken(host.db, pairing.player_id, hashSecret(token)))) return { status: 'expired' };
  return { status: 'paired', playerId: pairing.player_id, deviceToken: token };
}
