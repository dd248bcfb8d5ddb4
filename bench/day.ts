/** The day of all rooms: as the console's calendar draws it, and as whoever wants to know all of each booking reads it. */

import type { Client } from './lib/client.ts';
import type { Context } from './lib/context.ts';
import { under } from './lib/measure.ts';
import { ms, type Table } from './lib/table.ts';

const DAY = 24 * 60 * 60_000;

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

export async function day({ house, reference, rooms }: Context, now: Date): Promise<Table> {
  const from = new Date(Math.floor(now.getTime() / DAY) * DAY + DAY);
  const period = new URLSearchParams({ from: from.toISOString(), to: new Date(from.getTime() + DAY).toISOString() });
  let count = 0;
  let pages = 0;
  const wholeDay = async (client: Client) => {
    [count, pages] = [0, 0];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const answer = await client.ask('GET', `/api/bookings?${period}&limit=500${more}`);
      if (answer.status !== 200) return answer;
      const page = JSON.parse(answer.body) as Page;
      count += page.items.length;
      pages += 1;
      cursor = page.nextCursor;
    }
    return { status: 200, body: '' };
  };
  const strips = new URLSearchParams({ limit: '200', start: at(from, 9), end: at(from, 9.5) });
  const load = { token: house.token, clients: 1, during: 4000, expect: 200 };
  const drawn = await under({ ...load, port: house.port, ask: (c) => c.ask('GET', `/api/timeline?${period}`) });
  const ours = await under({ ...load, port: house.port, ask: wholeDay });
  const finder = await under({ ...load, port: house.port, ask: (c) => c.ask('GET', `/api/availability?${strips}`) });
  const bare = await under({ ...load, port: reference.port, ask: (c) => c.ask('GET', `/day?${period}`) });
  const row = (what: string, { p50, p95 }: typeof ours) => [what, ms(p50), ms(p95)];
  return {
    title: `Day view of ${rooms.length} rooms`,
    about: `One client; the day has ${count} bookings, with all that is known of each read as ${pages} pages. The bare server reads as one statement what the calendar draws, knows nobody and keeps nothing from anybody.`,
    columns: ['what', 'p50', 'p95'],
    rows: [
      row('what the calendar draws of the day, one page', drawn),
      row('all bookings of the day with people, states and possible acts', ours),
      row('free and busy strips of all rooms (the finder)', finder),
      row('bare: one statement', bare),
    ],
  };
}

function at(day: Date, hours: number): string {
  return new Date(day.getTime() + hours * 60 * 60_000).toISOString();
}
