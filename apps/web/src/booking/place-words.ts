/** Where a room is, in words. A floor whose short name is a bare number is said to be a floor. Pure. */
import type { TFunction } from 'i18next';

interface Place {
  readonly buildingName: string | null;
  readonly floorShortName: string | null;
}

export function placeOf({ buildingName, floorShortName }: Place, t: TFunction): string {
  const isNumber = floorShortName !== null && /^-?\d+$/.test(floorShortName);
  const floor = isNumber ? t('booking:floor', { floor: floorShortName }) : floorShortName;
  return [buildingName, floor].filter((word) => word !== null).join(' · ');
}

/** Of several rooms: each place once. */
export function placesOf(places: readonly Place[], t: TFunction): string {
  return [...new Set(places.map((place) => placeOf(place, t)).filter((words) => words !== ''))].join(', ');
}
