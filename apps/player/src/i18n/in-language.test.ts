import type { DisplaySnapshot, RoomSnapshot } from '@ones/contract';
import { expect, it } from 'vitest';
import { inLanguage } from './in-language.ts';

const room: RoomSnapshot = {
  resource: {
    ...{
      id: 'r',
      name: 'Oak',
      names: { 'zh-Hant': '橡木' },
      buildingName: 'Harbour',
      buildingNames: { 'zh-Hant': '海港' },
    },
    ...{ floorShortName: '3', capacity: 4, amenities: [], timeZone: 'Asia/Hong_Kong' },
  },
  unavailable: [],
  meetings: [],
  nearbyFree: [
    { id: 'n', name: 'Elm', names: { 'zh-Hant': '榆木' }, freeUntil: null },
    { id: 'o', name: 'Ash', freeUntil: null },
  ],
};
const floor = { id: 'f', name: 'Floor 3', names: { 'zh-Hant': '三樓' }, shortName: '3', buildingName: 'Harbour' };
const shown: DisplaySnapshot = { kind: 'floor-display', floor, rooms: [room] };

it('[U6] a door calls places as people of its language do, and by their plain names where there are no others', () => {
  const there = inLanguage(shown, 'zh-Hant');
  const [first] = there.rooms;
  expect([first?.resource.name, first?.resource.buildingName]).toEqual(['橡木', '海港']);
  expect(first?.nearbyFree.map(({ name }) => name)).toEqual(['榆木', 'Ash']);
  expect(there).toMatchObject({ floor: { name: '三樓', buildingName: 'Harbour' } });
  expect(inLanguage(shown, 'zh-Hans').rooms[0]?.resource.name).toBe('Oak');
});
