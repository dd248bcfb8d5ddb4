/** The health of each room of a connection, and with it its readiness, as the console shows it. */
import type { RoomHealth, RoomReadiness } from '@ones/contract';
import { connectionById } from '../../../modules/connection/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { calendarHealth } from '../pull/room-health.repository.ts';
import { type Application, applicationsOf } from './applied.repository.ts';
import { readinessOf, type SeenRequest } from './readiness.ts';
import { requestsOfConnection } from './request.repository.ts';

export async function roomHealth(db: Db, connectionId: string, now: Date): Promise<Omit<RoomHealth, 'hasPolicy'>[]> {
  const titlesWanted = (await connectionById(db, connectionId))?.titlesFromRooms ?? false;
  const [rooms, applications, requests] = await Promise.all([
    calendarHealth(db, connectionId, now),
    applicationsOf(db, connectionId),
    requestsOfConnection(db, connectionId),
  ]);
  const applied = new Map(applications.map((row) => [row.resourceId, row]));
  return rooms.flatMap((room) => {
    const row = applied.get(room.resourceId);
    return row ? [{ ...room, readiness: present(row, requests.get(row.calendarId) ?? [], titlesWanted) }] : [];
  });
}

function present(row: Application, requests: readonly SeenRequest[], titlesWanted: boolean): RoomReadiness {
  return {
    ...readinessOf({ requests, since: row.saidAt, titlesWanted }),
    lastRequestAt: requests[0]?.arrivedAt.toISOString() ?? null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    appliedBy: row.appliedBy,
    titlesProvenAt: row.titlesProvenAt?.toISOString() ?? null,
  };
}
