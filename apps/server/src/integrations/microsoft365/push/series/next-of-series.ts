/** The next single act for a series, whichever of its events it is for, or nothing. Pure. */

import type { LoadedSeries } from './load-series.ts';
import { datesThatDiffer, planSeriesPush, type SeriesAct } from './plan-series-push.ts';
import { CANCELLED } from './series-base.ts';

export interface ActOfSeries<Event = LoadedSeries> {
  readonly event: Event;
  readonly act: SeriesAct;
}

type Planned = Pick<LoadedSeries, 'roomMailbox' | 'invites' | 'openCreateAt' | 'copy'> & {
  readonly pushing: Pick<LoadedSeries['pushing'], 'booking' | 'context' | 'organizing' | 'wanted'>;
};

/**
 * Of several rooms' events (rule S21) what is given up goes first, the whole or dates of it, and nobody is invited before all
 * rooms are had: people never see two meetings.
 */
export function nextOfSeries<Event extends Planned>(events: readonly Event[]): ActOfSeries<Event> | null {
  const acts = events.map((event) => ({ event, act: planOne(event) })).filter(({ act }) => act.kind !== 'nothing');
  return acts.toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
}

function planOne({ pushing, roomMailbox, copy, openCreateAt }: Planned): SeriesAct {
  const { booking, context, organizing, wanted } = pushing;
  return planSeriesPush({
    booking,
    capabilities: context.capabilities,
    wanted,
    copy,
    openCreateAt,
    roomMailbox,
    organizing,
  });
}

function rankOf({ act, event }: ActOfSeries<Planned>): number {
  const last = event.invites ? 1 : 0;
  if (act.kind === 'cancel' || act.kind === 'remove') return 0;
  if (act.kind === 'impossible') return 1;
  if (act.kind === 'update-series' && act.range) return 2 + last;
  if (act.kind === 'update-dates' && letsGo(act, event)) return 4 + last;
  if (act.kind === 'create') return 6 + last;
  if (act.kind === 'invite-series') return 8 + last;
  return 10 + last;
}

function letsGo({ base }: Extract<SeriesAct, { kind: 'update-dates' }>, { pushing: { wanted } }: Planned): boolean {
  return datesThatDiffer(base, wanted).some((date) => wanted.exceptions?.[date] === CANCELLED);
}
