/** Makes and changes resources as somebody sets them up. Who saves what another has changed meanwhile is told so. */
import type { ResourceChange, ResourceInput, ResourceSettings } from '@ones/contract';
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { actorOf, can, type PersonCaller, Refusal, refuse } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { ResourceAdminDeps } from './admin-deps.ts';
import { cleanNames } from './local-names.ts';
import { oursAfter } from './ours.ts';
import { resourceAdded, resourceChanged } from './resource.events.ts';
import { findPlace } from './resource-place.ts';
import {
  around,
  insertResource,
  lockSettings,
  type SettingsRow,
  type SettingsToWrite,
  settingsById,
  updateSettings,
} from './resource-settings.repository.ts';
import { lastPosition } from './room-import.repository.ts';
import { changeParts } from './set-parts.ts';

export type Saved = ResourceSettings | Refusal;

/** Rolls back what was done before a refusal. */
class RefusedInside extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.code}`);
  }
}

export async function savingResource(
  deps: ResourceAdminDeps,
  work: (tx: Tx) => Promise<string | Refusal>,
): Promise<Saved> {
  try {
    const id = await inTransaction(deps.host, async (tx) => {
      const done = await work(tx);
      if (done instanceof Refusal) throw new RefusedInside(done);
      return done;
    });
    return await readSettings(deps, id);
  } catch (error) {
    if (error instanceof RefusedInside) return error.refusal;
    throw error;
  }
}

export async function readSettings(deps: ResourceAdminDeps, id: string): Promise<Saved> {
  const row = await settingsById(deps.host.db, id);
  if (!row) return refuse('not-found');
  const { connectionId, ...settings } = row;
  const [more, upcoming] = await Promise.all([around(deps.host.db, id), deps.upcoming(deps.host.db, id)]);
  const lists = { amenities: [...row.amenities], ours: [...row.ours] };
  return { ...settings, ...lists, ...more, synced: connectionId !== null, upcoming };
}

export function createResource(deps: ResourceAdminDeps, caller: PersonCaller, input: ResourceInput): Promise<Saved> {
  return savingResource(deps, async (tx) => {
    const now = deps.clock.now();
    const place = await findPlace(tx.db, caller, input);
    if (!place.ok) return place.refusal;
    const position = input.position ?? (await lastPosition(tx.db)) + 1;
    const id = newId(now);
    const row = { ...rowOf(input, place.timeZone), id, kind: input.kind, position, state: 'active' as const, ours: [] };
    await insertResource(tx.db, row, now);
    const refusal = await changeParts(deps, tx, caller, { whole: row, partIds: input.partIds });
    if (refusal) return refusal;
    const about = { subjectType: 'resource', subjectId: id, after: input };
    await recordAudit(tx, { actor: actorOf(caller), act: 'resource.create', ...about }, now);
    tx.publish(resourceAdded(id, now));
    return id;
  });
}

export function changeResource(
  deps: ResourceAdminDeps,
  caller: PersonCaller,
  id: string,
  change: ResourceChange,
): Promise<Saved> {
  return savingResource(deps, async (tx) => {
    const now = deps.clock.now();
    const before = await lockForChange(tx, caller, id, change.version);
    if (before instanceof Refusal) return before;
    const place = await findPlace(tx.db, caller, change);
    if (!place.ok) return place.refusal;
    const { version: _, partIds, ...settings } = change;
    const row = { ...rowOf(settings, place.timeZone), id, kind: before.kind, state: before.state };
    const partsBefore = (await around(tx.db, id)).parts.map((part) => part.id);
    const refusal = await changeParts(deps, tx, caller, { whole: before, partIds });
    if (refusal) return refusal;
    const after = { ...row, position: change.position ?? before.position, ours: oursAfter(before, row) };
    await updateSettings(tx.db, after, now);
    const about = {
      subjectType: 'resource',
      subjectId: id,
      before: { ...shown(before), partIds: partsBefore },
      after: { ...shown(after), partIds },
    };
    await recordAudit(tx, { actor: actorOf(caller), act: 'resource.change', ...about }, now);
    for (const one of new Set([id, ...partsBefore, ...partIds])) tx.publish(resourceChanged(one, now));
    return id;
  });
}

/** The row, locked, if it is as the caller saw it and theirs to change. */
export async function lockForChange(
  tx: Tx,
  caller: PersonCaller,
  id: string,
  version: number,
): Promise<SettingsRow | Refusal> {
  const row = await lockSettings(tx.db, id);
  if (!row) return refuse('not-found');
  if (!can(caller, 'resource.manage', row)) return refuse('forbidden');
  return row.version === version ? row : refuse('stale-version');
}

/** What the audit trail shows of it. */
export function shown(row: SettingsToWrite): object {
  const { id: _id, kind: _kind, ...settings } = row;
  return { ...settings, told: undefined, connectionId: undefined, emailAddress: undefined, version: undefined };
}

function rowOf(input: Omit<ResourceChange, 'version' | 'partIds' | 'position'>, timeZone: string) {
  const description = input.description?.trim();
  return {
    name: input.name.trim(),
    names: cleanNames(input.names),
    description: description ? description : null,
    capacity: input.capacity,
    amenities: [...new Set(input.amenities.map((word) => word.trim()))],
    buildingId: input.buildingId,
    floorId: input.floorId,
    timeZone,
  };
}
