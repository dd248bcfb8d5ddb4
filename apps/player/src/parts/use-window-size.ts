/** The size of the screen, for layouts that are chosen and not only stretched. */
import { useEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function useWindowSize(): Size {
  const [size, setSize] = useState(measure);
  useEffect(() => {
    const renew = () => setSize(measure());
    window.addEventListener('resize', renew);
    return () => window.removeEventListener('resize', renew);
  }, []);
  return size;
}

function measure(): Size {
  return { width: window.innerWidth, height: window.innerHeight };
}
