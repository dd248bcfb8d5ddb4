/** Runs the acts of one room: feeds touches and time to the state machine and sends what it orders. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { clock } from '../device/clock.ts';
import { type Answer, checkInMeeting, endMeeting, extendMeeting, walkIn } from '../device/http.gateway.ts';
import { type Act, type ActEvent, type ActState, nextAct } from './act.ts';

const TICK = 200;
const stirring = ['pointerdown', 'keydown'] as const;

export interface Acts {
  readonly state: ActState;
  readonly busy: boolean;
  touch(act: Act): void;
  undo(): void;
  dismiss(): void;
}

export function useAct(token: string, onTokenRefused: () => void): Acts {
  const [state, setState] = useState<ActState>({ name: 'idle' });
  const current = useRef<ActState>(state);
  const refused = useRef(onTokenRefused);
  refused.current = onTokenRefused;

  const feed = useCallback(
    (event: ActEvent) => {
      const before = current.current;
      const next = nextAct(before, event, clock.monotonic());
      if (next === before) return;
      current.current = next;
      setState(next);
      if (next.name !== 'pending') return;
      void send(token, next.act).then((answer) => {
        if (answer.ok) return feed({ type: 'succeeded' });
        if (answer.failure.code === 'not-signed-in' || answer.failure.code === 'sign-in-expired') refused.current();
        feed({ type: 'failed', failure: answer.failure });
      });
    },
    [token],
  );

  const waiting = state.name !== 'idle' && state.name !== 'pending';
  useEffect(() => {
    if (!waiting) return;
    const ticking = setInterval(() => feed({ type: 'tick' }), TICK);
    const stir = () => feed({ type: 'stirred' });
    for (const name of stirring) window.addEventListener(name, stir);
    return () => {
      clearInterval(ticking);
      for (const name of stirring) window.removeEventListener(name, stir);
    };
  }, [waiting, feed]);

  // Whoever ends a meeting and walks away has ended it: what waits for an undo is sent when its screen goes.
  useEffect(
    () => () => {
      const last = current.current;
      if (last.name === 'undoable') void send(token, last.act);
    },
    [token],
  );

  return {
    state,
    busy: state.name === 'pending' || state.name === 'undoable',
    touch: (act) => feed({ type: 'touch', act }),
    undo: () => feed({ type: 'undo' }),
    dismiss: () => feed({ type: 'dismiss' }),
  };
}

function send(token: string, act: Act): Promise<Answer<unknown>> {
  switch (act.type) {
    case 'walk-in':
      return walkIn(token, act.resourceId, act.minutes);
    case 'extend':
      return extendMeeting(token, act.bookingId, act.minutes);
    case 'check-in':
      return checkInMeeting(token, act.bookingId, act);
    case 'end':
      return endMeeting(token, act.bookingId);
  }
}
