/** What a room's latest requests say about how Exchange treats them (rule S12). Pure: Graph cannot read the settings themselves. */
import type { RoomReadiness } from '@ones/contract';

export interface SeenRequest {
  readonly arrivedAt: Date;
  readonly arrived: 'unanswered' | 'accepted';
  readonly title: 'kept' | 'lost' | null;
}

/** As many in a row are no accident: a few people may be let past the policy on purpose (BookInPolicy). */
export const IN_A_ROW = 3;

/** Exchange's attendant takes a moment; what is unanswered after this long is left to us. */
export const ATTENDANT_SECONDS = 3;

export interface Observed {
  /** The newest first. */
  readonly requests: readonly SeenRequest[];
  /** What arrived before proves nothing about the room as it is now. */
  readonly since: Date | null;
  /** What arrived later may not have been looked at by Exchange's own attendant yet. */
  readonly until: Date;
  /** Whether titles are wanted from the room's copies. */
  readonly titlesWanted: boolean;
}

export function titlesOf(requests: readonly SeenRequest[]): RoomReadiness['titles'] {
  const known = requests.flatMap(({ title }) => title ?? []).slice(0, IN_A_ROW);
  if (known[0] === 'kept') return 'kept';
  return known.length === IN_A_ROW && known.every((title) => title === 'lost') ? 'lost' : 'unknown';
}

export function readinessOf({
  requests,
  since,
  until,
  titlesWanted,
}: Observed): Pick<RoomReadiness, 'state' | 'titles'> {
  const counting = requests
    .filter(({ arrivedAt }) => since === null || arrivedAt >= since)
    .filter(({ arrived, arrivedAt }) => arrived === 'accepted' || arrivedAt <= until);
  const latest = counting.slice(0, IN_A_ROW);
  const titles = titlesOf(counting);
  if (latest.some(({ arrived }) => arrived === 'unanswered')) {
    return { state: titlesWanted && titles === 'lost' ? 'title-unreadable' : 'ready', titles };
  }
  return { state: latest.length === IN_A_ROW ? 'accepts-by-itself' : 'unknown', titles };
}
