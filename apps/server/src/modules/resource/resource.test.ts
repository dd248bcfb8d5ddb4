import { randomUUID } from 'node:crypto';
import { testClock, testDatabase } from '@ones/testkit';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/index.ts';
import {
  affectedResourceIds,
  blockedResourceIds,
  heldResourceIds,
  type ImportedRoom,
  importRooms,
  listResources,
  type RoomsImport,
  resourceByAddress,
  resourcesOfConnection,
  setParts,
} from './index.ts';

const host = await testDatabase();
const { db, pool } = host;
const clock = testClock();

function room(name: string, more: Partial<ImportedRoom> = {}): ImportedRoom {
  const floor = { name: 'Floor 1', shortName: '1F', position: 1 };
  return {
    placeId: randomUUID(),
    name,
    emailAddress: `${name.toLowerCase().replaceAll(' ', '.')}@${randomUUID()}.example`,
    capacity: 8,
    amenities: ['Screen'],
    building: 'Harbour',
    floor,
    ...more,
  };
}

function connection() {
  const connectionId = randomUUID();
  return {
    connectionId,
    import: (rooms: readonly ImportedRoom[]) =>
      inTransaction(host, (tx) => importRooms(tx, { connectionId, rooms, timeZone: 'Europe/Oslo' }, clock.now())),
    all: () => resourcesOfConnection(db, connectionId),
  };
}

describe('importing rooms', () => {
  it('[S12] lists rooms in the order given, each in its building and on its floor', async () => {
    const here = connection();
    await here.import([room('Harbour 3'), room('Attic', { building: null, floor: null }), room('Harbour 1')]);
    expect(await here.all()).toMatchObject([
      {
        name: 'Harbour 3',
        buildingName: 'Harbour',
        floorName: 'Floor 1',
        floorShortName: '1F',
        timeZone: 'Europe/Oslo',
      },
      { name: 'Attic', buildingName: null, floorName: null },
      { name: 'Harbour 1', buildingName: 'Harbour', kind: 'room', state: 'active' },
    ]);
  });

  it('[S12] knows a room by its place id under another name and address, and by its address under another place id', async () => {
    const here = connection();
    const [first, second] = [room('First'), room('Second')];
    await here.import([first, second]);
    const before = (await here.all()).map((resource) => resource.id);
    const moved = { ...first, name: 'First renamed', emailAddress: 'first.new@x.example', capacity: 12 };
    const result = await here.import([moved, { ...second, placeId: randomUUID() }]);
    expect(result).toMatchObject({ added: [], absent: [] });
    expect((await here.all()).map((resource) => resource.id)).toEqual(before);
    expect((await here.all())[0]).toMatchObject({
      name: 'First renamed',
      capacity: 12,
      emailAddress: 'first.new@x.example',
    });
  });

  it("[S12] is not misled by a room that took over another's old address", async () => {
    const here = connection();
    const old = room('Old');
    await here.import([old]);
    const heir = room('Heir', { emailAddress: old.emailAddress });
    await here.import([heir, { ...old, emailAddress: 'old.moved@x.example' }]);
    expect(await here.all()).toMatchObject([{ name: 'Old', emailAddress: 'old.moved@x.example' }, { name: 'Heir' }]);
  });

  it('[S6] makes a room absent that is no longer named, and active again under the same id', async () => {
    const here = connection();
    const [stays, goes] = [room('Stays'), room('Goes')];
    await here.import([stays, goes]);
    const id = (await resourceByAddress(db, here.connectionId, goes.emailAddress.toUpperCase()))?.id;
    expect(await here.import([stays])).toMatchObject({ added: [], changed: [], absent: [id] });
    expect(await here.import([stays])).toMatchObject({ absent: [] });
    expect((await listResources(db, { q: 'Goes', after: null, limit: 5 })).length).toBe(0);
    expect(await here.import([stays, goes])).toMatchObject({ added: [], changed: [id] });
    expect((await here.all()).map((resource) => resource.state)).toEqual(['active', 'active']);
  });

  it('[S6] keeps a room that is named no longer where it is to be spared', async () => {
    const here = connection();
    const [stays, spared, goes] = [room('Stays here'), room('Spared'), room('Goes away')];
    await here.import([stays, spared, goes]);
    const named = { connectionId: here.connectionId, rooms: [stays], timeZone: 'Europe/Oslo' };
    const asked: number[] = [];
    const spare: RoomsImport['spare'] = async (gone, active) => {
      asked.push(gone.length, active);
      return gone.filter(({ name }) => name === 'Spared');
    };
    await inTransaction(host, (tx) => importRooms(tx, { ...named, spare }, clock.now()));
    expect(asked).toEqual([2, 3]);
    expect((await here.all()).map(({ name, state }) => `${name} ${state}`)).toEqual([
      ...['Stays here active', 'Spared active', 'Goes away absent'],
    ]);
  });

  it('[S12] leaves place and order as somebody set them here', async () => {
    const here = connection();
    const [a, b] = [room('Alpha'), room('Beta')];
    await here.import([a, b]);
    await pool.query(
      "update building set name = 'Renamed' where id = (select building_id from resource where place_id = $1)",
      [a.placeId],
    );
    await here.import([b, { ...a, capacity: 4 }]);
    expect(await here.all()).toMatchObject([
      { name: 'Alpha', buildingName: 'Renamed', capacity: 4 },
      { name: 'Beta', buildingName: 'Renamed' },
    ]);
  });

  it('[S3] changes nothing when the same rooms are named again', async () => {
    const here = connection();
    const rooms = Array.from({ length: 30 }, (_, at) => room(`Same ${at}`));
    await here.import(rooms);
    expect(await here.import([...rooms, ...rooms])).toEqual({
      ...{ added: [], changed: [], absent: [] },
      ...{ elsewhere: [], released: [] },
    });
  });

  it('[S12] leaves a room with the connection that books it, also when two import at once, until that one lets go', async () => {
    const [here, there] = [connection(), connection()];
    const shared = room('Shared', { emailAddress: 'Shared@one.example' });
    const own = room('Own');
    const both = await Promise.all([here.import([shared]), there.import([own, shared])]);
    const names = async () => [...(await here.all()), ...(await there.all())].map(({ name }) => name).sort();
    expect(await names()).toEqual(['Own', 'Shared']);
    expect(both.flatMap(({ elsewhere }) => elsewhere)).toEqual(['shared@one.example']);
    const winner = both[0].elsewhere.length === 0 ? here : there;
    const loser = winner === here ? there : here;
    expect((await winner.import([])).released).toContain('shared@one.example');
    expect(await loser.import([shared])).toMatchObject({ elsewhere: [], added: [expect.any(String)] });
    expect((await loser.all()).filter(({ state }) => state === 'active').map(({ name }) => name)).toContain('Shared');
  });

  it('[S12] tells which rooms changed and that the import is whole', async () => {
    const here = connection();
    const [a, b] = [room('Told A'), room('Told B')];
    await here.import([a, b]);
    await pool.query('delete from outbox');
    await here.import([{ ...a, name: 'Told A2' }]);
    const [idA, idB] = (await here.all()).map((resource) => resource.id);
    const { rows } = await pool.query('select type, payload from outbox order by id');
    expect(rows).toEqual([
      { type: 'resource.changed', payload: { resourceId: idA } },
      { type: 'resource.changed', payload: { resourceId: idB } },
      {
        type: 'resource.rooms-imported',
        payload: { connectionId: here.connectionId, added: 0, changed: 1, absent: 1 },
      },
    ]);
  });
});

describe('combined rooms', () => {
  it('[B5] hold their parts, not the other way round, and show what any of them does', async () => {
    const here = connection();
    await here.import([room('Hall'), room('Hall A'), room('Hall B'), room('Alone')]);
    const [hall, a, b, alone] = (await here.all()).map((resource) => resource.id) as [string, string, string, string];
    expect(await inTransaction(host, (tx) => setParts(tx.db, hall, [a, b]))).toBe(true);

    const held = await heldResourceIds(db, [hall, a, alone]);
    expect(held.get(hall)?.sort()).toEqual([hall, a, b].sort());
    expect(held.get(a)).toEqual([a]);
    expect(await blockedResourceIds(db, [hall, a])).toEqual([hall, a, b].sort());
    expect(await affectedResourceIds(db, [b])).toEqual([hall, b].sort());
    expect(await affectedResourceIds(db, [alone])).toEqual([alone]);
  });

  it('[B5] are not nested', async () => {
    const here = connection();
    await here.import([room('Whole'), room('Half'), room('Quarter')]);
    const [whole, half, quarter] = (await here.all()).map((resource) => resource.id) as [string, string, string];
    const parts = (wholeId: string, ids: string[]) => inTransaction(host, (tx) => setParts(tx.db, wholeId, ids));
    expect(await parts(half, [quarter])).toBe(true);
    expect(await parts(whole, [half])).toBe(false);
    expect(await parts(quarter, [whole])).toBe(false);
    expect(await parts(half, [half])).toBe(false);
    expect(await parts(half, [])).toBe(true);
    expect(await parts(whole, [half])).toBe(true);
  });
});
