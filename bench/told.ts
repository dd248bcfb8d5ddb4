/** From the request that books a room to the snapshot at its door that shows it, with many displays connected (rule D6). */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { openClient } from './lib/client.ts';
import { bookingOf, type Context } from './lib/context.ts';
import { spreadOf } from './lib/measure.ts';
import { ms, type Table } from './lib/table.ts';

const BOOKINGS = 200;

interface Door {
  readonly resourceId: string;
  readonly socket: WebSocket;
}

export async function told({ house, rooms }: Context, now: Date): Promise<Table> {
  const doors = await Promise.all(rooms.map((resourceId) => openDoor(house.port, resourceId, house.database.pool)));
  const client = await openClient(house.port, house.token);
  const took: number[] = [];
  const answered: number[] = [];
  const start = nextEvening(now);
  for (let at = 0; at < BOOKINGS; at += 1) {
    const door = doors[at % doors.length] as Door;
    const begin = performance.now();
    const shown = untilShown(door.socket, `Told ${at}`);
    const from = new Date(start.getTime() + Math.floor(at / doors.length) * 300_000);
    const slot = {
      resourceId: door.resourceId,
      start: from.toISOString(),
      end: new Date(from.getTime() + 300_000).toISOString(),
    };
    const { status } = await client.ask('POST', '/api/bookings', { ...bookingOf(slot), subject: `Told ${at}` });
    if (status !== 201) continue;
    answered.push(performance.now() - begin);
    await shown;
    took.push(performance.now() - begin);
  }
  client.close();
  for (const { socket } of doors) socket.terminate();
  const [all, http] = [spreadOf(took), spreadOf(answered)];
  return {
    title: `A booking reaches its door, ${doors.length} displays connected`,
    about: 'From sending the request until the display holds the snapshot; drawing it is not in it.',
    columns: ['bookings', 'told p50', 'told p95', 'answered p50', 'answered p95'],
    rows: [[String(all.count), ms(all.p50), ms(all.p95), ms(http.p50), ms(http.p95)]],
  };
}

/** Eight in the evening, when `fill` has no meetings: within what a display shows at any hour. */
function nextEvening(now: Date): Date {
  const day = 24 * 60 * 60_000;
  const evening = Math.floor(now.getTime() / day) * day + (20 / 24) * day;
  return new Date(evening > now.getTime() ? evening : evening + day);
}

async function openDoor(port: number, resourceId: string, pool: Context['house']['database']['pool']): Promise<Door> {
  const token = `ones_device_${randomBytes(32).toString('base64url')}`;
  await pool.query(
    `insert into player (id, name, kind, resource_ids, token_hash, paired_at) values ($1, 'Bench', 'room-display', $2, $3, now())`,
    [randomUUID(), [resourceId], createHash('sha256').update(token).digest()],
  );
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const first = untilShown(socket, '"snapshot"');
  socket.send(JSON.stringify({ type: 'hello', token }));
  await first;
  return { resourceId, socket };
}

function untilShown(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (data: unknown) => {
      if (!String(data).includes(text)) return;
      socket.off('message', look);
      resolve();
    };
    socket.on('message', look);
  });
}
