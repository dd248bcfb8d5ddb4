/** A resource while somebody sets it up. Pure. */
import type { LocalNames, ResourceInput, ResourceSettings } from '@ones/contract';

type Kind = ResourceInput['kind'];

export interface ResourceDraft {
  readonly kind: Kind;
  readonly name: string;
  readonly names: LocalNames;
  readonly description: string;
  /** As typed. */
  readonly capacity: string;
  readonly position: string;
  readonly amenities: readonly string[];
  readonly buildingId: string | null;
  readonly floorId: string | null;
  /** Empty: its building's. */
  readonly timeZone: string;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
}

export function newResource(kind: Kind, zone: string): ResourceDraft {
  return {
    ...{ kind, name: '', names: {}, description: '', capacity: kind === 'desk' ? '1' : '', position: '' },
    ...{ amenities: [], buildingId: null, floorId: null, timeZone: zone, parts: [] },
  };
}

export function draftOf(settings: ResourceSettings): ResourceDraft {
  const { kind, name, names, amenities, buildingId, floorId, timeZone, parts } = settings;
  return {
    ...{ kind, name, names, amenities, buildingId, floorId, timeZone, parts },
    description: settings.description ?? '',
    capacity: settings.capacity === null ? '' : String(settings.capacity),
    position: String(settings.position),
  };
}

/** Null where a number is none. */
export function numberOf(typed: string): number | null | 'wrong' {
  if (typed.trim() === '') return null;
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 'wrong';
}

export function isComplete(draft: ResourceDraft): boolean {
  const placed = draft.timeZone.trim() !== '' || draft.buildingId !== null;
  const numbers = numberOf(draft.capacity) !== 'wrong' && numberOf(draft.position) !== 'wrong';
  return draft.name.trim() !== '' && placed && numbers;
}

export function bodyOf(draft: ResourceDraft): Omit<ResourceInput, 'kind'> {
  const [capacity, position] = [numberOf(draft.capacity), numberOf(draft.position)];
  return {
    name: draft.name.trim(),
    names: draft.names,
    description: draft.description.trim() === '' ? null : draft.description.trim(),
    capacity: typeof capacity === 'number' ? capacity : null,
    amenities: [...draft.amenities],
    buildingId: draft.buildingId,
    floorId: draft.floorId,
    timeZone: draft.timeZone.trim() === '' ? null : draft.timeZone.trim(),
    partIds: draft.parts.map(({ id }) => id),
    ...(typeof position === 'number' ? { position } : {}),
  };
}
