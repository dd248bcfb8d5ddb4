/** For tests of bookings: rooms, a combined room, two people, and the use cases with real deps over a real database. */
import { randomUUID } from 'node:crypto';
import type { CreateBooking } from '@ones/contract';
import type { TestClock, TestDatabase } from '@ones/testkit';
import type { Actor } from '../../kernel/actor.ts';
import { addMinutes, type Interval } from '../../kernel/interval.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { alternativesBy, refusedDatesBy } from '../availability/index.ts';
import { actsFor, peopleByAddresses, personById, principalIdsOf } from '../directory/index.ts';
import { bookableResources, importRooms, resourcesOfConnection, setParts } from '../resource/index.ts';
import { applyExternalChanges } from './apply-external-changes.ts';
import { bookResource } from './book-resource.ts';
import type { BookingDeps } from './deps.ts';
import type { ExternalChange, ExternalDetails } from './external.ts';
import { noPolicy, type PolicyPort } from './policy-port.ts';

export interface Office {
  readonly deps: BookingDeps;
  readonly connectionId: string;
  readonly ada: Actor & { personId: string };
  readonly bo: Actor & { personId: string };
  room(name: string): string;
  /** Minutes from now. */
  period(from: number, minutes: number): Interval;
  book(room: string, from: number, minutes: number, more?: Partial<CreateBooking>): ReturnType<typeof bookResource>;
  outside(...changes: readonly ExternalChange[]): ReturnType<typeof applyExternalChanges>;
  /** A meeting made outside, or a change to it. */
  meeting(name: string, room: string, period: Interval, more?: Partial<ExternalDetails>): ExternalChange;
}

const rooms = ['Harbour 1', 'Harbour 2', 'Harbour 3', 'Harbour 2+3'];

export async function makePerson(
  host: TestDatabase,
  clock: TestClock,
  name: string,
): Promise<Actor & { personId: string }> {
  const personId = randomUUID();
  const email = `${name.toLowerCase()}@example.com`;
  const now = clock.now();
  await host.pool.query(
    `insert into person (id, display_name, email, time_zone, state, source, created_at, updated_at)
     values ($1, $2, $3, 'Europe/Oslo', 'active', 'local', $4, $4)`,
    [personId, name, email, now],
  );
  await host.pool.query('insert into person_address (address, person_id, is_primary) values ($1, $2, true)', [
    email,
    personId,
  ]);
  return { channel: 'web', personId, label: name };
}

/** @param synced whether the rooms are kept the same outside. */
export async function makeOffice(
  host: TestDatabase,
  clock: TestClock,
  synced = true,
  policy: PolicyPort = noPolicy,
): Promise<Office> {
  const connectionId = randomUUID();
  const named = rooms.map((name) => ({
    placeId: name,
    name,
    emailAddress: `${name.replaceAll(/\W/g, '').toLowerCase()}@example.com`,
    capacity: 8,
    amenities: [],
    building: `House ${connectionId.slice(0, 8)}`,
    floor: { name: 'First floor', shortName: '1' },
  }));
  await inTransaction(host, (tx) =>
    importRooms(tx, { connectionId, rooms: named, timeZone: 'Europe/Oslo' }, clock.now()),
  );
  const made = await resourcesOfConnection(host.db, connectionId);
  const room = (name: string): string => {
    const found = made.find((one) => one.name === name);
    if (!found) throw new Error(`There is no room ${name}.`);
    return found.id;
  };
  await setParts(host.db, room('Harbour 2+3'), [room('Harbour 2'), room('Harbour 3')]);
  if (!synced)
    await host.pool.query('update resource set connection_id = null where connection_id = $1', [connectionId]);
  const [ada, bo] = [
    await makePerson(host, clock, `Ada${randomUUID().slice(0, 8)}`),
    await makePerson(host, clock, `Bo${randomUUID().slice(0, 8)}`),
  ];
  const deps: BookingDeps = {
    host,
    clock,
    resources: bookableResources,
    person: personById,
    peopleByAddress: peopleByAddresses,
    refusalOutside: async () => null,
    delegations: { principalIdsOf, actsFor },
    holdsOnlineMeetings: async () => true,
    alternatives: alternativesBy(async () => null),
    refusedDates: refusedDatesBy(async () => null),
    policy,
  };
  const period = (from: number, minutes: number): Interval => {
    const start = addMinutes(clock.now(), from);
    return { start, end: addMinutes(start, minutes) };
  };
  return {
    deps,
    connectionId,
    ada,
    bo,
    room,
    period,
    book: (name, from, minutes, more) => {
      const { start, end } = period(from, minutes);
      const times = { start: start.toISOString(), end: end.toISOString() };
      const body = { resourceIds: [room(name)], ...times, subject: 'Planning', attendees: [], ...more };
      return bookResource(deps, { body, organizerId: ada.personId, origin: 'web', actor: ada, idempotencyKey: null });
    },
    outside: (...changes) => inTransaction(host, (tx) => applyExternalChanges(tx, deps, changes)),
    meeting: (name, roomName, when, more) => ({
      meeting: {
        connectionId,
        cleanId: name,
        details: {
          subject: name,
          private: false,
          organizer: { name: 'Cy', address: 'cy@example.com' },
          timeZone: 'Europe/Oslo',
          allDay: false,
          recurrence: null,
          attendees: [],
          ...more,
        },
      },
      resourceId: room(roomName),
      originalStart: null,
      what: { kind: 'present', period: when, answer: 'accepted' },
    }),
  };
}
