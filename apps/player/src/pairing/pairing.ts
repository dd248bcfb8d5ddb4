/** Pairing as a pure state machine (rule D1): ask for a code, show it, ask whether somebody paired it, ask anew when it expires. */
import type { PairingStarted, PairingStatus } from '@ones/contract';

export const ASK_EVERY = 2_000;
const RETRY_AFTER_FAILURE = 5_000;

export type Pairing =
  | { readonly name: 'asking'; readonly failed: boolean; readonly at: number }
  | {
      readonly name: 'showing';
      readonly started: PairingStarted;
      readonly unreachable: boolean;
      readonly askAt: number;
    }
  | { readonly name: 'paired'; readonly deviceToken: string };

export type PairingEvent =
  | { readonly type: 'started'; readonly started: PairingStarted }
  | { readonly type: 'status'; readonly status: PairingStatus }
  | { readonly type: 'failed'; readonly retryAfterSeconds: number | null; readonly unknown: boolean };

export function askForCode(now: number): Pairing {
  return { name: 'asking', failed: false, at: now };
}

export function nextPairing(pairing: Pairing, event: PairingEvent, now: number): Pairing {
  if (pairing.name === 'paired') return pairing;
  switch (event.type) {
    case 'started':
      return { name: 'showing', started: event.started, unreachable: false, askAt: now + ASK_EVERY };
    case 'status':
      if (event.status.status === 'paired') return { name: 'paired', deviceToken: event.status.deviceToken };
      if (event.status.status === 'expired' || pairing.name !== 'showing') return askForCode(now);
      return { ...pairing, unreachable: false, askAt: now + ASK_EVERY };
    case 'failed': {
      const at = now + Math.max(RETRY_AFTER_FAILURE, (event.retryAfterSeconds ?? 0) * 1_000);
      if (pairing.name === 'asking' || event.unknown) return { name: 'asking', failed: !event.unknown, at };
      return { ...pairing, unreachable: true, askAt: at };
    }
  }
}

/** A code is not shown to its last second: somebody would type it in vain. */
export function isStale(pairing: Pairing, now: number): boolean {
  return pairing.name === 'showing' && now >= Date.parse(pairing.started.expiresAt) - 5_000;
}

/** Where a phone that scans the code is sent. */
export function pairingLink(origin: string, code: string): string {
  return `${origin}/console/players?code=${encodeURIComponent(code)}`;
}
