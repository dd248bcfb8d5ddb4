/** Roles with limits while they are being edited. Pure. */
import { type RoleGrant, rolesInPlaces } from '@ones/contract';

export interface DraftGrant extends RoleGrant {
  /** Of the row, so that it keeps the focus whatever changes in it. */
  readonly key: number;
}

export function draftsOf(grants: readonly RoleGrant[]): readonly DraftGrant[] {
  return grants.map((grant, key) => ({ ...grant, key }));
}

export function grantsOf(drafts: readonly DraftGrant[]): RoleGrant[] {
  return drafts.map(({ role, access, buildingId, floorId }) => ({ role, access, buildingId, floorId }));
}

export function withAnother(drafts: readonly DraftGrant[]): readonly DraftGrant[] {
  const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1;
  return [...drafts, { key, role: 'manager', access: 'write', buildingId: null, floorId: null }];
}

/** Another role forgets the place where it cannot have one. */
export function withRole(draft: DraftGrant, role: RoleGrant['role']): DraftGrant {
  return rolesInPlaces.has(role) ? { ...draft, role } : { ...draft, role, buildingId: null, floorId: null };
}

/** The value of the choice of places. */
export function placeValue({ buildingId, floorId }: RoleGrant): string {
  if (floorId !== null) return `floor ${floorId}`;
  return buildingId === null ? '' : `building ${buildingId}`;
}

export function withPlace(draft: DraftGrant, value: string): DraftGrant {
  const [kind, id = null] = value.split(' ');
  return { ...draft, buildingId: kind === 'building' ? id : null, floorId: kind === 'floor' ? id : null };
}

const wordOf = (grant: RoleGrant) => `${grant.role} ${grant.access} ${placeValue(grant)}`;

/** Keys of rows that say what an earlier one has said. */
export function repeated(drafts: readonly DraftGrant[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  for (const draft of drafts) {
    if (seen.has(wordOf(draft))) again.add(draft.key);
    seen.add(wordOf(draft));
  }
  return again;
}

export function areSame(one: readonly RoleGrant[], other: readonly RoleGrant[]): boolean {
  return one.map(wordOf).sort().join() === other.map(wordOf).sort().join();
}
