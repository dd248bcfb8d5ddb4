import { describe, expect, it } from 'vitest';
import { ASK_EVERY, askForCode, isStale, nextPairing, pairingLink } from './pairing.ts';

const started = { pairingId: 'p', code: 'K7M2QX', deviceSecret: 's', expiresAt: '2026-11-24T10:10:00Z' };
const now = Date.parse('2026-11-24T10:00:00Z');
const showing = nextPairing(askForCode(now), { type: 'started', started }, now);

describe('pairing', () => {
  it('[D1] shows the code and asks every two seconds whether somebody typed it', () => {
    expect(showing).toMatchObject({ name: 'showing', askAt: now + ASK_EVERY });
    const waiting = nextPairing(showing, { type: 'status', status: { status: 'waiting' } }, now + 2_000);
    expect(waiting).toMatchObject({ name: 'showing', askAt: now + 4_000 });
  });

  it('[D1] asks for a new code when the old one has expired or is unknown', () => {
    expect(nextPairing(showing, { type: 'status', status: { status: 'expired' } }, now).name).toBe('asking');
    expect(nextPairing(showing, { type: 'failed', retryAfterSeconds: null, unknown: true }, now).name).toBe('asking');
    expect(isStale(showing, now)).toBe(false);
    expect(isStale(showing, Date.parse(started.expiresAt) - 1_000)).toBe(true);
  });

  it('[D1] keeps the code while the server cannot be reached, and waits as long as it says', () => {
    const failed = nextPairing(showing, { type: 'failed', retryAfterSeconds: 30, unknown: false }, now);
    expect(failed).toMatchObject({ name: 'showing', unreachable: true, askAt: now + 30_000 });
  });

  it('[D1] ends with the token', () => {
    const status = { status: 'paired', playerId: 'x', deviceToken: 'secret' } as const;
    expect(nextPairing(showing, { type: 'status', status }, now)).toEqual({ name: 'paired', deviceToken: 'secret' });
    expect(pairingLink('https://ones.example', 'K7M2QX')).toBe('https://ones.example/console/players?code=K7M2QX');
  });
});
