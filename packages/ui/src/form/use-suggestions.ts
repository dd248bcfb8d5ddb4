/** Asks for suggestions a moment after the last keystroke; an answer that is overtaken is thrown away. */
import { useEffect, useState } from 'react';

const pauseMs = 180;

export function useSuggestions<Item>(
  text: string,
  suggest: (text: string, signal: AbortSignal) => Promise<readonly Item[]>,
): readonly Item[] {
  const [found, setFound] = useState<readonly Item[]>([]);
  const asked = text.trim();
  useEffect(() => {
    if (asked === '') return setFound([]);
    const overtaken = new AbortController();
    const timer = setTimeout(() => {
      suggest(asked, overtaken.signal).then(
        (items) => {
          if (!overtaken.signal.aborted) setFound(items);
        },
        () => setFound([]),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [asked, suggest]);
  return found;
}
