import type { RemoteRoom } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { buildingsOf, goneRooms, shownRooms, withRooms } from './remote-rooms.ts';

function room(name: string, building: string | null): RemoteRoom {
  const emailAddress = `${name.replaceAll(' ', '-')}@contoso.example`;
  return { emailAddress, name, building, floor: null, capacity: null, chosen: false };
}

const rooms = [room('Harbour 1', 'Harbour'), room('Harbour 2', 'Harbour'), room('Peak 1', 'Peak'), room('Shed', null)];
const chosen = new Set(['harbour-1@contoso.example']);
const all = { text: '', building: null, chosenOnly: false };

describe('the rooms of a tenant', () => {
  it('[U2] are found by name or address, by building, and among the chosen, whatever the case', () => {
    expect(shownRooms(rooms, { ...all, text: 'HARBOUR' }, chosen)).toHaveLength(2);
    expect(shownRooms(rooms, { ...all, building: 'Peak' }, chosen).map(({ name }) => name)).toEqual(['Peak 1']);
    expect(shownRooms(rooms, { ...all, chosenOnly: true }, chosen).map(({ name }) => name)).toEqual(['Harbour 1']);
  });

  it('[U2] are counted by building', () => {
    expect(buildingsOf(rooms, chosen)).toEqual([
      { name: 'Harbour', chosen: 1, total: 2 },
      { name: 'Peak', chosen: 0, total: 1 },
    ]);
  });

  it('[U2] are chosen and unchosen many at a time, each once', () => {
    const both = withRooms(['HARBOUR-1@contoso.example'], rooms.slice(0, 2), true);
    expect(both).toEqual(['Harbour-1@contoso.example', 'Harbour-2@contoso.example']);
    expect(withRooms(both, rooms.slice(0, 1), false)).toEqual(['Harbour-2@contoso.example']);
  });

  it('[S15] tell which chosen ones the tenant no longer has', () => {
    expect(goneRooms(rooms, ['old@contoso.example', 'SHED@contoso.example'])).toEqual(['old@contoso.example']);
  });
});
