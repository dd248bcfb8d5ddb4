/** A display at the door of a room, as the server sees it: paired, connected, told of every change. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '@ones/server/platform/db';
import { WebSocket } from 'ws';

export interface Door {
  readonly resourceId: string;
  readonly socket: WebSocket;
}

export async function openDoor(port: number, resourceId: string, pool: Database['pool']): Promise<Door> {
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

export function untilShown(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (data: unknown) => {
      if (!String(data).includes(text)) return;
      socket.off('message', look);
      resolve();
    };
    socket.on('message', look);
  });
}

/** Eight in the evening, when made-up companies have no meetings: within what a display shows at any hour. */
export function nextEvening(now: Date): Date {
  const day = 24 * 60 * 60_000;
  const evening = Math.floor(now.getTime() / day) * day + (20 / 24) * day;
  return new Date(evening > now.getTime() ? evening : evening + day);
}
