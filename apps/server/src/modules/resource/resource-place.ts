/** Where a resource is to stand: that the floor is in the building, which time it keeps, and who may put it there. */
import type { Db } from '../../platform/db/index.ts';
import { can, fieldError, type PersonCaller, type Refusal, refuse } from '../../platform/http/index.ts';
import { isTimeZone } from '../booking/index.ts';
import { buildingById } from './place-settings.repository.ts';

interface WantedPlace {
  readonly buildingId: string | null;
  readonly floorId: string | null;
  /** Null: its building's. */
  readonly timeZone: string | null;
}

export type FoundPlace =
  | { readonly ok: true; readonly timeZone: string }
  | { readonly ok: false; readonly refusal: Refusal };

export async function findPlace(db: Db, caller: PersonCaller, wanted: WantedPlace): Promise<FoundPlace> {
  const building = wanted.buildingId === null ? null : await buildingById(db, wanted.buildingId);
  const wrong = (path: string, message: string) => ({
    ok: false as const,
    refusal: refuse('invalid-input', { errors: [fieldError(path, 'unknown-place', message)] }),
  });
  if (wanted.buildingId !== null && !building) return wrong('/body/buildingId', 'There is no such building.');
  if (wanted.floorId !== null && !building?.floors.some(({ id }) => id === wanted.floorId)) {
    return wrong('/body/floorId', 'The building has no such floor.');
  }
  if (!can(caller, 'resource.manage', wanted)) return { ok: false, refusal: refuse('forbidden') };
  const timeZone = wanted.timeZone ?? building?.timeZone;
  if (timeZone !== undefined && isTimeZone(timeZone)) return { ok: true, timeZone };
  const message = 'Name an IANA time zone, as Europe/Berlin, or a building.';
  const errors = [fieldError('/body/timeZone', 'unknown-time-zone', message)];
  return { ok: false, refusal: refuse('unknown-time-zone', { errors }) };
}
