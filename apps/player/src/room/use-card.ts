/** Listens for a card reader, wherever the focus is: its Enter presses no button. */
import { useEffect, useRef } from 'react';
import { nextKey, nothingTyped } from '../device/card-reader.ts';

export function useCard(onCard: (cardNumber: string) => void): void {
  const run = useRef(onCard);
  run.current = onCard;
  useEffect(() => {
    let typed = nothingTyped;
    const onKey = (event: KeyboardEvent) => {
      const next = nextKey(typed, { key: event.key, at: event.timeStamp });
      typed = next.typed;
      if (next.card === null) return;
      event.preventDefault();
      event.stopPropagation();
      run.current(next.card);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
