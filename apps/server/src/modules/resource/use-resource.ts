/** Puts resources out of use and into use again, and hands back to their connection what was set here. */
import type { TakeTold } from '@ones/contract';
import type { Static } from 'typebox';
import type { Tx } from '../../platform/db/index.ts';
import { actorOf, type PersonCaller, Refusal, refuse } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { ResourceAdminDeps } from './admin-deps.ts';
import { ensureBuilding, ensureFloor } from './place.repository.ts';
import { resourceChanged } from './resource.events.ts';
import { type SettingsRow, type SettingsToWrite, updateSettings } from './resource-settings.repository.ts';
import { lockForChange, type Saved, savingResource, shown } from './save-resource.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Whoever booked it keeps the booking until somebody settles it: the number of those to come is shown before. */
export function archiveResource(deps: ResourceAdminDeps, caller: PersonCaller, which: Versioned): Promise<Saved> {
  return changing(deps, caller, { ...which, act: 'resource.archive' }, async (row) => ({ ...row, state: 'archived' }));
}

/** One that its connection no longer names is absent again with the next import. */
export function restoreResource(deps: ResourceAdminDeps, caller: PersonCaller, which: Versioned): Promise<Saved> {
  return changing(deps, caller, { ...which, act: 'resource.restore' }, async (row) =>
    row.state === 'archived' ? { ...row, state: 'active' } : row,
  );
}

export function takeTold(
  deps: ResourceAdminDeps,
  caller: PersonCaller,
  { fields, ...which }: Static<typeof TakeTold> & { readonly id: string },
): Promise<Saved> {
  return changing(deps, caller, { ...which, act: 'resource.take-connection-values' }, async (row, tx) => {
    const { told } = row;
    if (!told || row.connectionId === null) return refuse('not-found');
    return {
      ...row,
      ...(fields.includes('name') ? { name: told.name } : {}),
      ...(fields.includes('capacity') ? { capacity: told.capacity } : {}),
      ...(fields.includes('amenities') ? { amenities: told.amenities } : {}),
      ...(fields.includes('place') ? await placeTold(deps, tx, row) : {}),
      ours: row.ours.filter((field) => !fields.includes(field)),
    };
  });
}

async function placeTold(deps: ResourceAdminDeps, tx: Tx, { connectionId, told, timeZone }: SettingsRow) {
  const now = deps.clock.now();
  if (!told?.building) return { buildingId: null, floorId: null };
  const building = await ensureBuilding(tx.db, { connectionId, name: told.building, timeZone }, now);
  const floor = told.floor && { buildingId: building.id, name: told.floor, shortName: told.floor };
  return { buildingId: building.id, floorId: floor ? await ensureFloor(tx.db, floor, now) : null };
}

function changing(
  deps: ResourceAdminDeps,
  caller: PersonCaller,
  { id, version, act }: Versioned & { readonly act: string },
  change: (row: SettingsRow, tx: Tx) => Promise<SettingsToWrite | Refusal>,
): Promise<Saved> {
  return savingResource(deps, async (tx) => {
    const now = deps.clock.now();
    const before = await lockForChange(tx, caller, id, version);
    if (before instanceof Refusal) return before;
    const after = await change(before, tx);
    if (after instanceof Refusal) return after;
    await updateSettings(tx.db, after, now);
    const about = { subjectType: 'resource', subjectId: id, before: shown(before), after: shown(after) };
    await recordAudit(tx, { actor: actorOf(caller), act, ...about }, now);
    tx.publish(resourceChanged(id, now));
    return id;
  });
}
