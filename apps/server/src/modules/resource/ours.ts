/** Of what a connection tells of a room too: what somebody set here, which imports leave alone from then on. Pure. */

import type { ToldField, ToldValues } from './resource.ts';
import type { SettingsRow, SettingsToWrite } from './resource-settings.repository.ts';

type Compared = Pick<SettingsToWrite, 'name' | 'capacity' | 'amenities' | 'buildingId' | 'floorId'>;

const same: Readonly<Record<ToldField, (one: Compared, other: Compared) => boolean>> = {
  name: (one, other) => one.name === other.name,
  capacity: (one, other) => one.capacity === other.capacity,
  amenities: (one, other) => sameWords(one.amenities, other.amenities),
  place: (one, other) => one.buildingId === other.buildingId && one.floorId === other.floorId,
};

/** What is set to what the connection tells anyway stays in its hands. Where a room stands is never read twice. */
const asTold: Readonly<Record<ToldField, (row: Compared, told: ToldValues) => boolean>> = {
  name: (row, told) => row.name === told.name,
  capacity: (row, told) => row.capacity === told.capacity,
  amenities: (row, told) => sameWords(row.amenities, told.amenities),
  place: () => false,
};

export function oursAfter(before: SettingsRow, after: Compared): ToldField[] {
  const { told } = before;
  if (before.connectionId === null) return [];
  return (Object.keys(same) as ToldField[]).filter((field) => {
    if (same[field](before, after)) return before.ours.includes(field);
    return told === null || !asTold[field](after, told);
  });
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join('\n') === [...other].sort().join('\n');
}
