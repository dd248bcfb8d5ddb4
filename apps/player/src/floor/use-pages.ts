/** Pages that turn by themselves, stand still after a touch, and go on a while later. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { clock } from '../device/clock.ts';
import { mayTurn } from '../schedule/paging.ts';

export interface Pages {
  readonly page: number;
  next(): void;
}

export function usePages(count: number, every: number, hold: number): Pages {
  const [page, setPage] = useState(0);
  const turnedAt = useRef(clock.monotonic());
  const touchedAt = useRef<number | null>(null);
  const next = useCallback(() => {
    turnedAt.current = clock.monotonic();
    setPage((shown) => (shown + 1) % count);
  }, [count]);
  useEffect(() => {
    if (count < 2) return;
    const touched = () => {
      touchedAt.current = clock.monotonic();
    };
    const turning = setInterval(() => {
      if (mayTurn(clock.monotonic(), turnedAt.current, touchedAt.current, every, hold)) next();
    }, 1_000);
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      clearInterval(turning);
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, [count, every, hold, next]);
  return { page: page % count, next };
}
