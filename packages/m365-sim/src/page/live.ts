// Keeps the shown meetings as they are in the mailbox: reads the window, then asks delta about once a second and reads again
// when something changed. https://learn.microsoft.com/graph/delta-query-events
import { addDays } from './dates.ts';
import { type Graph, GraphError } from './graph.ts';
import { type GraphEvent, type Meeting, readMeeting } from './meeting.ts';

export interface LiveWindow {
  readonly first: Date;
  readonly days: number;
}

export interface Live {
  /** Shows another window or mailbox from now on. */
  watch(graph: Graph, window: LiveWindow): void;
  /** Reads now, not at the next beat; for after an act of one's own. */
  refresh(): void;
}

interface DeltaPage {
  readonly value: readonly unknown[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

const BEAT = 1000;

export function liveMeetings(on: {
  changed(meetings: readonly Meeting[]): void;
  failed(words: string | undefined): void;
}): Live {
  let graph: Graph | undefined;
  let query = '';
  let round = 0;
  let deltaLink: string | undefined;
  let timer: number | undefined;

  const beat = async (mine: number): Promise<void> => {
    try {
      if (graph && !document.hidden) await look(graph, mine);
      if (mine === round) on.failed(undefined);
    } catch (error) {
      if (mine === round) on.failed(error instanceof Error ? error.message : String(error));
      // A link that is no longer good (410) is forgotten; the next beat begins anew.
      if (error instanceof GraphError) deltaLink = undefined;
    }
    if (mine === round) timer = window.setTimeout(() => void beat(mine), BEAT);
  };
  const look = async (from: Graph, mine: number): Promise<void> => {
    const first = deltaLink === undefined;
    const { link, changes } = await readRound(from, deltaLink ?? `/v1.0/me/calendarView/delta?${query}`);
    if (mine !== round) return;
    if (first || changes > 0) {
      const events = await from.all<GraphEvent>(`/v1.0/me/calendarView?${query}&$top=200`);
      if (mine !== round) return;
      on.changed(events.map(readMeeting));
    }
    deltaLink = link;
  };
  const restart = (): void => {
    round += 1;
    window.clearTimeout(timer);
    void beat(round);
  };

  return {
    watch: (from, shown) => {
      graph = from;
      // A day more on both sides: all-day meetings are matched by their days in UTC.
      const startDateTime = addDays(shown.first, -1).toISOString();
      const endDateTime = addDays(shown.first, shown.days + 1).toISOString();
      query = new URLSearchParams({ startDateTime, endDateTime }).toString();
      deltaLink = undefined;
      restart();
    },
    refresh: () => {
      restart();
    },
  };
}

/** A whole delta round: pages to the delta link, and how many changes they held. */
async function readRound(graph: Graph, first: string): Promise<{ link: string | undefined; changes: number }> {
  let changes = 0;
  for (let next = first; ; ) {
    const page = await graph.get<DeltaPage>(next);
    changes += page.value.length;
    const following = page['@odata.nextLink'];
    if (following === undefined) return { link: page['@odata.deltaLink'], changes };
    next = following;
  }
}
