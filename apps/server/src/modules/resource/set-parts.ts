/** What a combined room is made of (rule B5), with the bookings that stand: they hold the new parts, and let go the former. */
import type { Tx } from '../../platform/db/index.ts';
import { can, fieldError, type PersonCaller, type Refusal, refuse } from '../../platform/http/index.ts';
import type { ResourceAdminDeps } from './admin-deps.ts';
import { setParts } from './part.repository.ts';
import { around, lockSettings, type SettingsRow } from './resource-settings.repository.ts';

interface WantedParts {
  readonly whole: Pick<SettingsRow, 'id' | 'kind'>;
  readonly partIds: readonly string[];
}

/** Null: done. What a part belongs to otherwise does not matter; that it is a whole itself does. */
export async function changeParts(
  deps: ResourceAdminDeps,
  tx: Tx,
  caller: PersonCaller,
  { whole, partIds }: WantedParts,
): Promise<Refusal | null> {
  const before = (await around(tx.db, whole.id)).parts.map(({ id }) => id);
  const added = partIds.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !partIds.includes(id));
  if (added.length === 0 && removed.length === 0) return null;
  const refusal = await refuseParts(tx, caller, whole, [...partIds].sort());
  if (refusal) return refusal;
  if (!(await setParts(tx.db, whole.id, partIds))) return wrongPart('A combined room cannot be part of another.');
  const conflicts = await deps.holdParts(tx.db, { wholeId: whole.id, added, removed }, deps.clock.now());
  return conflicts.length === 0 ? null : refuse('slot-taken', { conflicts: [...conflicts] });
}

/** Each part is locked: whoever is booking it has booked it, or waits. */
async function refuseParts(
  tx: Tx,
  caller: PersonCaller,
  whole: WantedParts['whole'],
  partIds: readonly string[],
): Promise<Refusal | null> {
  if (whole.kind !== 'room' && partIds.length > 0) return wrongPart('Only a room is made of others.');
  for (const id of partIds) {
    const part = await lockSettings(tx.db, id);
    if (part?.kind !== 'room' || part.id === whole.id) return wrongPart('A part is another room.');
    if (!can(caller, 'resource.manage', part)) return refuse('forbidden');
  }
  return null;
}

function wrongPart(message: string): Refusal {
  return refuse('invalid-input', { errors: [fieldError('/body/partIds', 'not-a-part', message)] });
}
