/** What a page's address holds (U4): plain words by name. Empty ones leave the address; typing replaces, opening pushes. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type SearchWords = Readonly<Record<string, string | null>>;

export interface SearchState {
  word(name: string): string | null;
  /** What Back should undo. */
  open(change: SearchWords): void;
  /** What Back should step over. */
  replace(change: SearchWords): void;
}

export function useSearchState(): SearchState {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = useCallback(
    (change: SearchWords, replace: boolean) =>
      void navigate({
        to: '.',
        search: (before: Readonly<Record<string, unknown>>) => changed(before, change),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  return {
    word: (name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? value : null;
    },
    open: (change) => go(change, false),
    replace: (change) => go(change, true),
  };
}

function changed(before: Readonly<Record<string, unknown>>, change: SearchWords): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null));
}
