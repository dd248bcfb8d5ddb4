/** Light or dark: as the system says, or as somebody chose; the choice is kept in the browser. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export interface AppearanceChoice {
  readonly chosen: Appearance;
  readonly shown: 'light' | 'dark';
  choose(appearance: Appearance): void;
}

const storageKey = 'ones.appearance';
const Context = createContext<AppearanceChoice | null>(null);

export function useAppearance(): AppearanceChoice {
  const choice = useContext(Context);
  if (!choice) throw new Error('useAppearance needs UiProvider above it');
  return choice;
}

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(kept);
  const dark = useSyncExternalStore(watchSystem, () => darkQuery().matches);
  const shown = chosen === 'system' ? (dark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset.appearance = shown;
  }, [shown]);
  const value = useMemo(
    () => ({
      chosen,
      shown,
      choose(appearance: Appearance) {
        setChosen(appearance);
        keep(appearance);
      },
    }),
    [chosen, shown],
  );
  return <Context value={value}>{children}</Context>;
}

function darkQuery(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function watchSystem(changed: () => void): () => void {
  const query = darkQuery();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function kept(): Appearance {
  try {
    return appearances.find((appearance) => appearance === localStorage.getItem(storageKey)) ?? 'system';
  } catch {
    return 'system';
  }
}

function keep(appearance: Appearance): void {
  try {
    localStorage.setItem(storageKey, appearance);
  } catch {
    return;
  }
}
