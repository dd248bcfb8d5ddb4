/** From the request that books a room to the snapshot at its door that shows it, with many displays connected (rule D6). */
import { openClient } from './lib/client.ts';
import { bookingOf, type Context } from './lib/context.ts';
import { type Door, nextEvening, openDoor, untilShown } from './lib/door.ts';
import { spreadOf } from './lib/measure.ts';
import { memoryOf } from './lib/memory.ts';
import { ms, type Table } from './lib/table.ts';

const BOOKINGS = 200;
const DISPLAYS = 1000;
/** Before them, so that what the first ones warm up is not taken for theirs. */
const FIRST = 100;

export async function told({ house, rooms }: Context, now: Date): Promise<Table> {
  const places = Array.from({ length: DISPLAYS }, (_, at) => rooms[at % rooms.length] as string);
  const doors = await openDoors(house, places.slice(0, FIRST));
  const before = memoryOf(house.pid);
  doors.push(...(await openDoors(house, places.slice(FIRST))));
  const perDisplay = ((memoryOf(house.pid) - before) * 1024) / (DISPLAYS - FIRST);
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
    columns: ['bookings', 'told p50', 'told p95', 'answered p50', 'answered p95', 'memory a display'],
    rows: [[String(all.count), ms(all.p50), ms(all.p95), ms(http.p50), ms(http.p95), `${perDisplay.toFixed(0)} KiB`]],
  };
}

/** One after the other, as doors that were always there. */
async function openDoors({ port, database }: Context['house'], resourceIds: readonly string[]): Promise<Door[]> {
  const doors: Door[] = [];
  for (const resourceId of resourceIds) doors.push(await openDoor(port, resourceId, database.pool));
  return doors;
}
