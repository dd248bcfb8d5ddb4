/** One stop for Tab, arrows inside: remembers where the focus stands and brings it to rows that are not drawn yet. */
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type ShownRow, type Spot, spotAfter } from './timeline-rows.ts';

interface SpotFocus {
  readonly spot: Spot;
  setSpot(spot: Spot): void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Whether the spot was reached by key and takes the focus once it is drawn; asking settles it. */
  takeFocus(): boolean;
}

export function useSpot(rows: readonly ShownRow[], showRow: (row: number) => void): SpotFocus {
  const [spot, setSpot] = useState<Spot>({ row: 0, item: -1 });
  const wanted = useRef(false);
  const within = spot.row < rows.length ? spot : { row: 0, item: -1 };
  return {
    spot: within,
    setSpot,
    onKeyDown(event) {
      const next = spotAfter(event.key, event.ctrlKey || event.metaKey, within, rows);
      if (!next) return;
      event.preventDefault();
      wanted.current = next.row !== within.row || next.item !== within.item;
      setSpot(next);
      showRow(next.row);
    },
    takeFocus: useCallback(() => {
      const take = wanted.current;
      wanted.current = false;
      return take;
    }, []),
  };
}

/** For the element at the spot. A sticky name is in sight already: focusing it must not scroll the hours away. */
export function useSpotElement<Element extends HTMLElement>(here: boolean, takeFocus: () => boolean, sticky = false) {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (here && takeFocus()) element.current?.focus({ preventScroll: sticky });
  }, [here, takeFocus, sticky]);
  return { ref: element, tabIndex: here ? 0 : -1 };
}
