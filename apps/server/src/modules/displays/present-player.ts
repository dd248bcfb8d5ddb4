/** A display as the console lists it. */
import type { Player } from '@ones/contract';
import type { DisplaysDeps } from './deps.ts';
import { allPlayers, type PlayerRow } from './displays.repository.ts';
import { type PlayerState, playerState } from './player-state.ts';

type Deps = Pick<DisplaysDeps, 'host' | 'clock' | 'places'>;

export async function presentPlayer(deps: Deps, row: PlayerRow): Promise<Player> {
  const [player] = await present(deps, [row]);
  if (!player) throw new Error('A player was lost on the way.');
  return player;
}

export async function listPlayers(deps: Deps): Promise<Player[]> {
  return present(deps, await allPlayers(deps.host.db));
}

/** Who is alive, by player: for telling the console when somebody falls silent (rule D5). */
export async function playerStates(deps: Pick<Deps, 'host' | 'clock'>): Promise<ReadonlyMap<string, PlayerState>> {
  const now = deps.clock.now();
  const rows = await allPlayers(deps.host.db);
  return new Map(rows.map((row) => [row.id, playerState(row.last_seen_at, now)]));
}

async function present(deps: Deps, rows: readonly PlayerRow[]): Promise<Player[]> {
  const nameOf = await targetNames(deps, rows);
  const now = deps.clock.now();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    resourceIds: row.resource_ids,
    floorId: row.floor_id,
    target: (row.floor_id === null ? row.resource_ids : [row.floor_id]).map((id) => nameOf.get(id) ?? '–').join(' + '),
    state: playerState(row.last_seen_at, now),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    pairedAt: row.paired_at.toISOString(),
  }));
}

async function targetNames({ host, places }: Deps, rows: readonly PlayerRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const roomIds = [...new Set(rows.flatMap((row) => row.resource_ids))];
  for (const room of roomIds.length > 0 ? await places.rooms(host.db, roomIds) : []) names.set(room.id, room.name);
  for (const floorId of new Set(rows.flatMap((row) => row.floor_id ?? []))) {
    const floor = await places.floor(host.db, floorId);
    if (floor) names.set(floorId, `${floor.buildingName} · ${floor.name}`);
  }
  return names;
}
