import { testDatabase } from '@ones/testkit';
import { expect, it } from 'vitest';
import { type Resource, setParts } from '../resource/index.ts';
import { hold, makeRooms, NOW, room, time } from './availability.fixture.ts';
import { findTogether, type TogetherRequest } from './find-together.ts';

const host = await testDatabase();
const upstairs = { name: 'Floor 2', shortName: '2F' };
const made = await makeRooms(host, [
  room('Hall', { capacity: 20 }),
  room('Left', { capacity: 8 }),
  room('Right', { capacity: 8 }),
  room('Upper', { capacity: 8, floor: upstairs }),
  room('Nook', { capacity: 4, floor: upstairs }),
]);
const [hall, left, right, upper, nook] = made as [Resource, Resource, Resource, Resource, Resource];
await setParts(host.db, hall.id, [left.id, right.id]);
await hold(host, [
  { resourceId: left.id, period: time('12:00-13:00') },
  { resourceId: upper.id, period: time('13:00-14:00') },
]);

async function find(period: string, wanted: TogetherRequest['wanted']) {
  const { sets, lacking, suggestedTimes } = await findTogether(host.db, { period: time(period), wanted, now: NOW });
  const names = sets.map(({ near, resources }) => [near, ...resources.map(({ name }) => name)]);
  return { names, lacking, times: suggestedTimes.map(({ start }) => start.slice(11, 16)) };
}

it('[B5] finds sets that are free together, on one floor first, none holding a part of another', async () => {
  const both = [{ capacity: 8 }, { capacity: 4 }];
  expect((await find('10:00-11:00', both)).names).toEqual([
    ['floor', 'Left', 'Right'],
    ['floor', 'Upper', 'Nook'],
    ['building', 'Left', 'Nook'],
  ]);
  expect((await find('12:00-13:00', both)).names).toEqual([
    ['floor', 'Upper', 'Nook'],
    ['building', 'Right', 'Nook'],
  ]);
  expect(await find('10:00-11:00', [{ resourceId: hall.id }, { resourceId: left.id }])).toEqual({
    names: [],
    lacking: [],
    times: [],
  });
});

it('[U5] suggests when all of named resources are free together, and says which of them is not', async () => {
  const wanted = [left, upper, nook].map(({ id }) => ({ resourceId: id }));
  expect(await find('12:30-13:30', wanted)).toEqual({ names: [], lacking: [0, 1], times: ['11:00', '14:00'] });
  expect((await find('14:00-15:00', wanted)).names).toEqual([['building', 'Left', 'Upper', 'Nook']]);
  expect((await find('13:00-14:00', [{ resourceId: right.id }, { resourceId: upper.id }])).lacking).toEqual([1]);
});
