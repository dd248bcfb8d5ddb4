/** Goes home when nobody has touched the display for a while (SCREENS, room display). */
import { useEffect, useRef } from 'react';

export function useIdle(active: boolean, after: number, goHome: () => void): void {
  const run = useRef(goHome);
  run.current = goHome;
  useEffect(() => {
    if (!active) return;
    let timer = setTimeout(() => run.current(), after);
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => run.current(), after);
    };
    window.addEventListener('pointerdown', restart);
    window.addEventListener('keydown', restart);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', restart);
      window.removeEventListener('keydown', restart);
    };
  }, [active, after]);
}
