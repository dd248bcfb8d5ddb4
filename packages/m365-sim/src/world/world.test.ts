import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { makeWorld } from './make-world.ts';
import { meetingRooms } from './world.ts';

const DAY = 86_400_000;
let under: SimUnderTest;

beforeAll(async () => {
  under = await simUnderTest({ meetings: true, seed: 1 });
});
afterAll(async () => {
  await under.sim.stop();
});

describe('the made-up company', () => {
  it('[T7] has three buildings, forty rooms, two hundred people, two domains and two time zones', () => {
    const [tenant] = makeWorld(1).tenants;
    const people = [...(tenant?.people.values() ?? [])];
    expect([
      tenant?.buildings.length,
      tenant && meetingRooms(tenant).length,
      people.length,
      tenant?.domains.length,
    ]).toEqual([3, 40, 200, 2]);
    expect(new Set(people.map((one) => one.timeZone)).size).toBe(2);
    expect(people.filter((one) => one.isAdministrator)).toHaveLength(1);
    expect(people.some((one) => !one.enabled)).toBe(true);
    expect(new Set(people.map((one) => one.mail)).size).toBe(200);
  });

  it('[T9] is the same for the same seed and another for another', () => {
    const ids = (seed: number): string[] => [...(makeWorld(seed).tenants[0]?.people.keys() ?? [])];
    expect(ids(1)).toEqual(ids(1));
    expect(ids(1)).not.toEqual(ids(2));
  });

  it('[T7] tells the demo what it needs: four registrations, one a type, people and rooms', async () => {
    const answer = await fetch(`${under.sim.url}/sim/state`);
    const state = (await answer.json()) as {
      tenantId: string;
      apps: { clientId: string; clientSecret: string; integrationType: string }[];
      people: unknown[];
      rooms: { emailAddress: string }[];
    };
    expect(state.apps.map((one) => one.integrationType)).toEqual([
      'application',
      'delegated',
      'delegated-resource-only',
      'application-resource-only',
    ]);
    expect(state.apps.every((one) => one.clientSecret.length > 20)).toBe(true);
    expect([state.people.length, state.rooms.length, state.rooms[0]?.emailAddress]).toEqual([
      200,
      40,
      'harbour3@lanternbay.example',
    ]);
  });

  it('[T7] holds a week of meetings, and none in Harbour 3', () => {
    const { exchange, world, clock } = under.sim.context;
    const rooms = [...(world.tenants[0]?.rooms.values() ?? [])];
    const week = rooms.map((room) => exchange.calendarOf(room).view(clock.now() - 2 * DAY, clock.now() + 7 * DAY));
    expect(week[0]).toEqual([]);
    expect(week.filter((one) => one.length > 0).length).toBeGreaterThan(30);
    const all = week.flat();
    expect(all.some((one) => one.item.series)).toBe(true);
    expect(all.some((one) => one.kind === 'exception')).toBe(true);
    expect(all.filter((one) => one.content.responseStatus.response === 'accepted').length).toBeGreaterThan(150);
  });

  it('[T3] never lets two accepted meetings overlap in a room', () => {
    const { exchange, world, clock } = under.sim.context;
    for (const room of world.tenants[0]?.rooms.values() ?? []) {
      const held = exchange
        .calendarOf(room)
        .view(clock.now() - 30 * DAY, clock.now() + 90 * DAY)
        .filter((one) => one.content.showAs === 'busy');
      const overlaps = held.filter((one, index) => held.slice(index + 1).some((other) => other.start < one.end));
      expect(overlaps.map((one) => one.content.subject)).toEqual([]);
    }
  });
});
