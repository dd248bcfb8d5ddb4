/** Asks for suggestions a moment after the last keystroke; an answer that is overtaken is thrown away. */
import { useEffect, useState } from 'react';
import type { Suggestion } from './suggestion-list.tsx';

const pauseMs = 180;

export function useSuggestions(
  text: string,
  suggest: (text: string, signal: AbortSignal) => Promise<readonly Suggestion[]>,
): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const asked = text.trim();
  useEffect(() => {
    if (asked === '') return setFound([]);
    const overtaken = new AbortController();
    const timer = setTimeout(() => {
      suggest(asked, overtaken.signal).then(
        (people) => {
          if (!overtaken.signal.aborted) setFound(people);
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
