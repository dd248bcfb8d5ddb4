/** What the display shows, with the names of places as people of its language read them. Pure. */
import type { DisplaySnapshot, RoomSnapshot } from '@ones/contract';
import type { Language } from '@ones/ui-core';

type Names = Partial<Record<Language, string>> | null | undefined;

export function inLanguage(display: DisplaySnapshot, language: Language): DisplaySnapshot {
  const nameIn = (name: string, names: Names) => names?.[language] ?? name;
  const roomIn = ({ resource, nearbyFree, ...room }: RoomSnapshot): RoomSnapshot => ({
    ...room,
    resource: {
      ...resource,
      name: nameIn(resource.name, resource.names),
      buildingName: resource.buildingName && nameIn(resource.buildingName, resource.buildingNames),
    },
    nearbyFree: nearbyFree.map((free) => ({ ...free, name: nameIn(free.name, free.names) })),
  });
  const rooms = display.rooms.map(roomIn);
  if (display.kind === 'room-display') return { ...display, rooms };
  const { floor } = display;
  const name = nameIn(floor.name, floor.names);
  const buildingName = nameIn(floor.buildingName, floor.buildingNames);
  return { ...display, rooms, floor: { ...floor, name, buildingName } };
}
