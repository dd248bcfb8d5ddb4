/** Runs requests from some clients at once, and says how many a second there were and how long they took. */
import { type Answer, type Client, openClient } from './client.ts';

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
  /** With those asked to warm up. */
  readonly asked: number;
}

export interface Load {
  readonly port: number;
  readonly token: string;
  readonly clients: number;
  /** How long, in milliseconds. */
  readonly during: number;
  readonly ask: (client: Client) => Promise<Answer>;
  readonly expect: number;
}

export async function under(load: Load): Promise<Figures> {
  const clients = await Promise.all(Array.from({ length: load.clients }, () => openClient(load.port, load.token)));
  const warm = (await each(clients, load, Math.min(500, load.during / 4))).flat();
  const begin = performance.now();
  const took = (await each(clients, load, load.during)).flat();
  const seconds = (performance.now() - begin) / 1000;
  for (const client of clients) client.close();
  return { ...spreadOf(took), perSecond: took.length / seconds, asked: took.length + warm.length };
}

function each(clients: readonly Client[], load: Load, during: number): Promise<number[][]> {
  const until = performance.now() + during;
  return Promise.all(
    clients.map(async (client) => {
      const took: number[] = [];
      for (let begin = performance.now(); begin < until; begin = performance.now()) {
        const answer = await load.ask(client);
        if (answer.status !== load.expect) throw new Error(`Answered ${answer.status}: ${answer.body.slice(0, 300)}`);
        took.push(performance.now() - begin);
      }
      return took;
    }),
  );
}

export function spreadOf(took: readonly number[]): Omit<Figures, 'perSecond' | 'asked'> {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}

export function median(values: readonly number[]): number {
  return spreadOf(values).p50;
}
