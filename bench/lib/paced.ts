/** So many requests a second, whether or not the earlier ones are answered: as whoever notifies us asks. */
import { type Client, openClient } from './client.ts';

export interface Paced {
  readonly port: number;
  readonly perSecond: number;
  readonly seconds: number;
  readonly send: (client: Client, at: number) => Promise<{ readonly status: number }>;
}

/** How long each took from the instant at which it was due, and what was answered. */
export async function paced({ port, perSecond, seconds, send }: Paced) {
  const took: number[] = [];
  const statuses: number[] = [];
  const idle: Client[] = [];
  const all: Client[] = [];
  const one = async (at: number, due: number) => {
    const client = idle.pop() ?? (await openClient(port, ''));
    if (!all.includes(client)) all.push(client);
    const { status } = await send(client, at);
    took.push(performance.now() - due);
    statuses.push(status);
    idle.push(client);
  };
  const begin = performance.now();
  const asked: Promise<void>[] = [];
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const due = begin + (at * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    asked.push(one(at, due));
  }
  await Promise.all(asked);
  for (const client of all) client.close();
  return { took, statuses };
}
