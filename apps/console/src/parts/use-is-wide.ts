/** Whether the window is at least so many pixels wide, for what styles alone cannot do (folding, another order). */
import { useCallback, useSyncExternalStore } from 'react';

export function useIsWide(pixels: number): boolean {
  const query = `(min-width: ${pixels}px)`;
  const watch = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches);
}
