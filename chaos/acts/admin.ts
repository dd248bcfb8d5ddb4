/** What administrators do: compare everything, take a room out and follow it again. */
import { addJob } from '@ones/server/platform/queue';
import { connectionById, saveRoomSettings } from '../../apps/server/src/modules/connection/index.ts';
import { passTime } from '../world/time.ts';
import type { World } from '../world/world.ts';
import type { Performer } from './ones.ts';

const actor = { channel: 'console' as const, personId: null, label: 'chaos' };

async function follow(world: World, addresses: readonly string[]): Promise<string> {
  const connection = await connectionById(world.one.platform.db, world.connectionId);
  if (!connection) throw new Error('The connection is gone.');
  const rooms = { mode: 'specified' as const, addresses: [...addresses] };
  const saved = await saveRoomSettings(
    world.one.house.connection,
    world.connectionId,
    { version: connection.version, rooms },
    actor,
  );
  return saved.ok ? 'saved' : saved.reason;
}

export const adminActs = {
  'admin.compare': async ({ world }) => {
    for (const { id } of await world.rows<{ id: string }>("select id from calendar where state <> 'stopped'"))
      await addJob(world.one.platform.db, 'pull-calendar', { calendarId: id, whole: true }, { key: `whole ${id}` });
    return 'asked';
  },
  'admin.follow-again': async ({ world, story, act }) => {
    const all = world.rooms.map((room) => room.address);
    const without = all.filter((_, index) => index !== act.rooms[0]);
    const taken = await follow(world, without);
    await passTime(world, { seconds: 5, idle: story.workerStopped });
    return `${taken}, ${await follow(world, all)}`;
  },
} satisfies Record<string, Performer>;
