/** The finder's state: read from the address, written to the address, nothing kept beside it (U4). */
import { useNow } from '@ones/ui';
import { localZone } from '@ones/ui-core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type FinderQuery, periodOf, queryOf, searchOf } from './finder-search.ts';
import { rememberBuilding, rememberedBuilding } from './remembered-building.ts';

export interface Finder {
  readonly query: FinderQuery;
  readonly zone: string;
  readonly period: { readonly start: number; readonly end: number } | null;
  /** The room whose panel is open. */
  readonly booking: string | null;
  change(changes: Partial<FinderQuery>): void;
  /** For whom: the bar and the open panel say the same. */
  chooseOrganizer(personId: string | null): void;
  /** Back to the next half hour, whatever the address said. */
  showNow(): void;
  openPanel(resourceId: string): void;
  closePanel(): void;
}

export function useFinder(): Finder {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const now = useNow();
  return useMemo(() => {
    const zone = localZone();
    const query = queryOf(search, { now, zone, buildingId: rememberedBuilding() });
    const booking = typeof search.book === 'string' ? search.book : null;
    const go = (next: Record<string, string>, replace: boolean) =>
      void navigate({ to: '/', search: next, replace, resetScroll: false });
    return {
      query,
      zone,
      period: periodOf(query, zone),
      booking,
      change(changes) {
        if (changes.buildingId !== undefined) rememberBuilding(changes.buildingId);
        go(searchOf({ ...query, ...changes }), true);
      },
      chooseOrganizer: (organizerId) =>
        go({ ...searchOf({ ...query, organizerId }), ...(booking === null ? {} : { book: booking }) }, true),
      showNow() {
        const { date: _date, time: _time, ...rest } = query;
        const { date: _, start: __, ...kept } = searchOf({ ...rest, date: '', time: '' });
        go(kept, true);
      },
      openPanel: (resourceId) => go({ ...searchOf(query), book: resourceId }, false),
      closePanel: () => go(searchOf(query), true),
    };
  }, [search, navigate, now]);
}
