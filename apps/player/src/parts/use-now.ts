/** The present, renewed on each full second of the server's clock, so that all displays of a corridor turn together. */
import { useEffect, useReducer } from 'react';
import { clock } from '../device/clock.ts';

export function useNow(): number {
  const [, renew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          renew();
          wait();
        },
        1_000 - (clock.now() % 1_000) + 5,
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, []);
  // Read anew on every drawing: a snapshot brings the server's time with it, and must be drawn by that.
  return clock.now();
}
