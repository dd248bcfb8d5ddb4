/**
 * In which order free resources are listed: right-sized before larger ones, one's own floor before the rest of the building
 * by distance, before what stands elsewhere. Each segment follows an index, so that ten thousand are never sorted. Pure.
 */
import type { OwnPlace } from './own-place.repository.ts';

export interface Segment {
  /** What the cursor names it by; the same in every answer. */
  readonly at: number;
  readonly where: 'own-floor' | 'own-building' | 'elsewhere' | 'anywhere';
  readonly size: 'right' | 'larger' | 'any';
}

/** The largest that is still of the right size. */
export function rightSize(capacity: number): number {
  return Math.floor(Math.max(capacity * 1.5, capacity + 2));
}

export function segmentsOf(
  wanted: { readonly capacity?: number; readonly buildingId?: string; readonly floorId?: string },
  own: OwnPlace | null,
): Segment[] {
  const size = wanted.capacity === undefined ? 'any' : 'right';
  const larger: Segment[] = size === 'any' ? [] : [{ at: 4, where: 'anywhere', size: 'larger' }];
  const isElsewhere = wanted.floorId !== undefined || (wanted.buildingId ?? own?.buildingId) !== own?.buildingId;
  if (own === null || isElsewhere) return [{ at: 0, where: 'anywhere', size }, ...larger];
  return [
    ...(own.floorId === null ? [] : [{ at: 1, where: 'own-floor', size } as const]),
    { at: 2, where: 'own-building', size },
    ...(wanted.buildingId === undefined ? [{ at: 3, where: 'elsewhere', size } as const] : []),
    ...larger,
  ];
}
