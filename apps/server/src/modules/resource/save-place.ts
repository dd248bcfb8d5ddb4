/** Makes, changes and removes buildings and floors. What anything ever stood in stays: history names it. */
import type { BuildingInput, BuildingSettings, FloorInput } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { fieldError, type Refusal, refuse } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import { isTimeZone } from '../booking/index.ts';
import type { ResourceAdminDeps } from './admin-deps.ts';
import { cleanNames } from './local-names.ts';
import {
  buildingById,
  buildingNameTaken,
  deleteBuilding,
  deleteFloor,
  floorNameTaken,
  insertBuilding,
  insertFloor,
  moveZone,
  updateBuilding,
  updateFloor,
} from './place-settings.repository.ts';
import { placesChanged } from './resource.events.ts';

/** Of a change the version that was seen; a new one has none. */
type Versioned<T> = T & { readonly version?: number };
type Answer = Promise<BuildingSettings | Refusal>;

export interface PlaceId {
  readonly buildingId: string;
  readonly floorId: string | null;
}

export async function saveBuilding(
  deps: ResourceAdminDeps,
  actor: Actor,
  id: string | null,
  { version, ...body }: Versioned<BuildingInput>,
): Answer {
  if (!isTimeZone(body.timeZone)) {
    const message = 'Name an IANA time zone, as Europe/Berlin.';
    const errors = [fieldError('/body/timeZone', 'unknown-time-zone', message)];
    return refuse('unknown-time-zone', { errors });
  }
  const address = body.address?.trim();
  const building = {
    ...body,
    name: body.name.trim(),
    names: cleanNames(body.names),
    address: address ? address : null,
  };
  return inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const before = id === null ? null : await buildingById(tx.db, id);
    if (id !== null && !before) return refuse('not-found');
    if (await buildingNameTaken(tx.db, building.name, id)) return nameTaken();
    const buildingId = id ?? newId(now);
    if (!before) await insertBuilding(tx.db, buildingId, building, now);
    else if (!(await updateBuilding(tx.db, buildingId, { ...building, version: version ?? 0 })))
      return refuse('stale-version');
    else await moveZone(tx.db, buildingId, before.timeZone, building.timeZone, now);
    return told(deps, tx, { actor, kind: 'building', place: { buildingId, floorId: null }, before });
  });
}

export async function saveFloor(
  deps: ResourceAdminDeps,
  actor: Actor,
  { buildingId, floorId }: PlaceId,
  { version, ...body }: Versioned<FloorInput>,
): Answer {
  const floor = { ...body, name: body.name.trim(), shortName: body.shortName.trim(), names: cleanNames(body.names) };
  return inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const before = await buildingById(tx.db, buildingId);
    if (!before) return refuse('not-found');
    if (await floorNameTaken(tx.db, { buildingId, name: floor.name, except: floorId })) return nameTaken();
    const id = floorId ?? newId(now);
    if (floorId === null) await insertFloor(tx.db, { ...floor, id, buildingId }, now);
    else if (!(await updateFloor(tx.db, id, { ...floor, version: version ?? 0 }))) return refuse('stale-version');
    return told(deps, tx, { actor, kind: 'floor', place: { buildingId, floorId: id }, before: floorId && before });
  });
}

export async function removePlace(
  deps: ResourceAdminDeps,
  actor: Actor,
  { buildingId, floorId }: PlaceId,
): Promise<null | Refusal> {
  try {
    return await inTransaction(deps.host, async (tx) => {
      const now = deps.clock.now();
      const building = await buildingById(tx.db, buildingId);
      const before = floorId === null ? building : building?.floors.find(({ id }) => id === floorId);
      if (!before) return refuse('not-found');
      if (before.resources > 0) return refuse('place-in-use');
      if (floorId === null) await deleteBuilding(tx.db, buildingId);
      else await deleteFloor(tx.db, floorId);
      const kind = floorId === null ? 'building' : 'floor';
      const about = { subjectType: kind, subjectId: floorId ?? buildingId, before };
      await recordAudit(tx, { actor, act: `${kind}.remove`, ...about }, now);
      tx.publish(placesChanged(buildingId, now));
      return null;
    });
  } catch (error) {
    // A display stands there: https://www.postgresql.org/docs/current/errcodes-appendix.html
    if (error instanceof Error && 'code' in error && error.code === '23503') return refuse('place-in-use');
    throw error;
  }
}

interface Told {
  readonly actor: Actor;
  readonly kind: 'building' | 'floor';
  readonly place: PlaceId;
  readonly before: BuildingSettings | string | null;
}

async function told(deps: ResourceAdminDeps, tx: Tx, { actor, kind, place, before }: Told): Answer {
  const now = deps.clock.now();
  const { buildingId, floorId } = place;
  const saved = await buildingById(tx.db, buildingId);
  if (!saved) throw new Error('A building just saved is not there.');
  const pick = (one: BuildingSettings) => (floorId ? one.floors.find(({ id }) => id === floorId) : withoutFloors(one));
  const former = before !== null && typeof before === 'object' ? pick(before) : undefined;
  const after = pick(saved);
  const about = { subjectType: kind, subjectId: floorId ?? buildingId };
  const values = { ...(former ? { before: former } : {}), ...(after ? { after } : {}) };
  await recordAudit(tx, { actor, act: `${kind}.${former ? 'change' : 'create'}`, ...about, ...values }, now);
  tx.publish(placesChanged(buildingId, now));
  return saved;
}

function withoutFloors({ floors: _, ...building }: BuildingSettings): object {
  return building;
}

function nameTaken(): Refusal {
  return refuse('name-taken', { errors: [fieldError('/body/name', 'name-taken', 'Another one has this name.')] });
}
