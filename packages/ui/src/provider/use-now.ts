/** The present instant as state: renders again at each full step of the clock, so that "in 12 min" does not lie. */
import { clock, type Instant, minute } from '@ones/ui-core';
import { useEffect, useState } from 'react';

export function useNow(stepMs: number = minute): Instant {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(tick, stepMs - (clock.now() % stepMs));
    };
    const tick = () => {
      setNow(clock.now());
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, [stepMs]);
  return now;
}
