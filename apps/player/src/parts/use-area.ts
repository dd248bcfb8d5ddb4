/** The room that an element has, known before the first paint so that nothing jumps. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Area } from '../schedule/paging.ts';

export function useArea(box: RefObject<HTMLElement | null>, guess: Area): Area {
  const [area, setArea] = useState<Area>(guess);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setArea({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return area;
}
