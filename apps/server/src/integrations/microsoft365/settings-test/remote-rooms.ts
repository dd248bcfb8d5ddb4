/** The tenant's rooms, to choose from. */
import type { RemoteRoom } from '@ones/contract';
import type { CandidateSettings } from '../../../modules/connection/index.ts';
import { listRooms } from '../graph/directory.ts';
import { GraphError, isGraphError } from '../graph/graph-error.ts';
import { toImported } from '../import/import-rooms.ts';
import { clientFor, firstToken, type TestDeps, targetOf } from './probe-client.ts';

/** null: the tenant did not answer as it should; the test says why. */
export async function remoteRooms(
  settings: CandidateSettings,
  deps: TestDeps,
): Promise<readonly Omit<RemoteRoom, 'chosen'>[] | null> {
  const target = targetOf(settings, deps);
  if (!target?.capabilities.importsPlaces) return null;
  const token = await firstToken(settings, target.cloud, deps);
  if (token instanceof GraphError) return null;
  try {
    const rooms = await listRooms(clientFor(target.cloud, token));
    return rooms.map((room) => {
      const { emailAddress, name, building, floor, capacity } = toImported(room, null);
      return { emailAddress, name, building, floor: floor?.name ?? null, capacity };
    });
  } catch (error) {
    if (isGraphError(error)) return null;
    throw error;
  }
}
