/** Runs pairing: feeds answers and time to the state machine and asks the server when it is due. */
import { useEffect, useState } from 'react';
import { clock } from '../device/clock.ts';
import { claimPairing, startPairing } from '../device/http.gateway.ts';
import { askForCode, isStale, nextPairing, type Pairing, type PairingEvent } from './pairing.ts';

const TICK = 250;

export function usePairing(onPaired: (deviceToken: string) => void): Pairing {
  const [pairing, setPairing] = useState<Pairing>(() => askForCode(clock.now()));
  useEffect(() => {
    let current: Pairing = askForCode(clock.now());
    let asking = false;
    let stopped = false;
    const feed = (event: PairingEvent) => {
      asking = false;
      if (!stopped) show(nextPairing(current, event, clock.now()));
    };
    const show = (next: Pairing) => {
      current = next;
      setPairing(next);
      if (next.name === 'paired') onPaired(next.deviceToken);
    };
    const tick = () => {
      const now = clock.now();
      if (asking || current.name === 'paired') return;
      if (isStale(current, now)) show(askForCode(now));
      if (now < (current.name === 'asking' ? current.at : current.askAt)) return;
      asking = true;
      void ask(current).then(feed);
    };
    tick();
    const ticking = setInterval(tick, TICK);
    return () => {
      stopped = true;
      clearInterval(ticking);
    };
  }, [onPaired]);
  return pairing;
}

async function ask(pairing: Exclude<Pairing, { name: 'paired' }>): Promise<PairingEvent> {
  const answer =
    pairing.name === 'asking'
      ? await startPairing()
      : await claimPairing(pairing.started.pairingId, pairing.started.deviceSecret);
  if (!answer.ok) {
    const { retryAfterSeconds, code } = answer.failure;
    return { type: 'failed', retryAfterSeconds, unknown: code === 'not-found' || code === 'pairing-code-unknown' };
  }
  return 'code' in answer.value ? { type: 'started', started: answer.value } : { type: 'status', status: answer.value };
}
