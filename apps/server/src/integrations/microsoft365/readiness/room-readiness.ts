/** The health of each room of a connection, and with it its readiness, as the console shows it. */
import type { RoomHealth, RoomReadiness } from '@ones/contract';
import { addSeconds } from '../../../kernel/interval.ts';
import { connectionById } from '../../../modules/connection/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { calendarHealth } from '../pull/room-health.repository.ts';
import { type Application, applicationsOf } from './applied.repository.ts';
import { attendantSeconds } from './left-to-us.ts';
import { type Observed, readinessOf } from './readiness.ts';
import { requestsOfConnection } from './request.repository.ts';

export async function roomHealth(
  deps: IntegrationDeps,
  db: Db,
  connectionId: string,
): Promise<Omit<RoomHealth, 'hasPolicy'>[]> {
  const now = deps.clock.now();
  const settled = (at: string | null) => addSeconds(at === null ? now : new Date(at), -attendantSeconds(deps));
  const titlesWanted = (await connectionById(db, connectionId))?.titlesFromRooms ?? false;
  const [rooms, applications, requests] = await Promise.all([
    calendarHealth(db, connectionId, now),
    applicationsOf(db, connectionId),
    requestsOfConnection(db, connectionId),
  ]);
  const applied = new Map(applications.map((row) => [row.resourceId, row]));
  return rooms.flatMap((room) => {
    const row = applied.get(room.resourceId);
    if (!row) return [];
    const seen = requests.get(row.calendarId) ?? [];
    const observed = { requests: seen, since: row.saidAt, until: settled(room.lastVerifiedAt), titlesWanted };
    return [{ ...room, readiness: present(row, observed) }];
  });
}

function present(row: Application, observed: Observed): RoomReadiness {
  return {
    ...readinessOf(observed),
    lastRequestAt: observed.requests[0]?.arrivedAt.toISOString() ?? null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    appliedBy: row.appliedBy,
    titlesProvenAt: row.titlesProvenAt?.toISOString() ?? null,
  };
}
