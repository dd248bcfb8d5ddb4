/** What is free at a time: all of a small house, and the first page of a very large one (DESIGN's numbers for both). */

import type { Client } from './lib/client.ts';
import type { House } from './lib/house.ts';
import { type Figures, spreadOf, under } from './lib/measure.ts';
import { ms, type Table } from './lib/table.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

export interface Query {
  readonly what: string;
  readonly query: Readonly<Record<string, string>>;
}

export async function availability(house: House, size: string, queries: readonly Query[], now: Date): Promise<Table> {
  const rows: string[][] = [];
  for (const { what, query } of queries) rows.push(row(what, await ask(house, query, now)));
  rows.push(row('bare statement, first 20 free', await bare(house, now)));
  return {
    title: `Availability of ${size}`,
    about:
      'One client over HTTP. The bare statement is asked through `pg` without HTTP; it finds ids and nothing else.',
    columns: ['what', 'p50', 'p95'],
    rows,
  };
}

function row(what: string, { p50, p95 }: Pick<Figures, 'p50' | 'p95'>): string[] {
  return [what, ms(p50), ms(p95)];
}

/** Another half hour of the coming working days each time, so that no answer is the last one's. */
function periods(now: Date): () => { start: string; end: string } {
  const tomorrow = Math.floor(now.getTime() / DAY) * DAY + DAY;
  let at = 0;
  return () => {
    const start = tomorrow + (at % 5) * DAY + (9 + (at % 8)) * HOUR;
    at += 1;
    return { start: new Date(start).toISOString(), end: new Date(start + HOUR / 2).toISOString() };
  };
}

function ask(house: House, query: Readonly<Record<string, string>>, now: Date): Promise<Figures> {
  const next = periods(now);
  const request = (client: Client) =>
    client.ask('GET', `/api/availability?${new URLSearchParams({ ...next(), ...query })}`);
  return under({ port: house.port, token: house.token, clients: 1, during: 4000, expect: 200, ask: request });
}

async function bare(house: House, now: Date): Promise<Pick<Figures, 'p50' | 'p95'>> {
  const next = periods(now);
  const took: number[] = [];
  for (let count = 0; count < 500; count += 1) {
    const { start, end } = next();
    const begin = performance.now();
    await house.database.pool.query(
      `select r.id from resource r where r.state = 'active' and coalesce((select upper(h.held) from hold h
         where h.resource_id = r.id and h.active and lower(h.held) < $2 order by lower(h.held) desc limit 1) <= $1, true)
       order by r.position, r.id limit 20`,
      [start, end],
    );
    took.push(performance.now() - begin);
  }
  return spreadOf(took.slice(100));
}
