/** The scope that a dialog asks for, and what of it goes to the server and into the cache. */
import type { Booking, SeriesScope } from '@ones/contract';
import { useState } from 'react';

export interface Scoped {
  readonly isSeries: boolean;
  readonly scope: SeriesScope;
  readonly setScope: (scope: SeriesScope) => void;
  /** Nothing for a single booking. */
  readonly asked: { readonly scope?: SeriesScope; readonly occurrenceId?: string };
}

export function useScope(booking: Booking): Scoped {
  const [scope, setScope] = useState<SeriesScope>('this');
  const isSeries = booking.recurrence !== null;
  const asked = isSeries ? { scope, occurrenceId: booking.occurrenceId } : {};
  return { isSeries, scope: isSeries ? scope : 'this', setScope, asked };
}

/** Whether an act on one occurrence is about another one of the same booking, too. */
export function isMeant(booking: Booking, scope: SeriesScope | undefined, shown: Booking): boolean {
  if (booking.recurrence === null) return true;
  if (scope === 'all') return true;
  if (scope === 'following') return shown.originalStart >= booking.originalStart;
  return shown.occurrenceId === booking.occurrenceId;
}
