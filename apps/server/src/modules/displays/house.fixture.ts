/** For the tests of displays and of the live line: a house with rooms, real bookings in it, and displays at its doors. */
import { randomUUID } from 'node:crypto';
import type { CreateBooking } from '@ones/contract';
import type { TestClock, TestDatabase } from '@ones/testkit';
import { systemActor } from '../../kernel/actor.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import {
  type BookingDeps,
  bookResource,
  cancelBooking,
  changeBooking,
  doorMeetings,
  findBooking,
  noPolicy,
} from '../booking/index.ts';
import { actsFor, membershipOf, membershipsAmong, personByCard, principalIdsOf } from '../directory/index.ts';
import { accessBy, doorMeetingsBy, doorPlacesBy } from '../policy/index.ts';
import { heldResourceIds, importRooms, resourcesByIds, resourcesOfConnection } from '../resource/index.ts';
import { type DisplaysDeps, doorPlaces, touchActs } from './index.ts';

export interface House {
  readonly deps: DisplaysDeps;
  readonly personId: string;
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly floorId: string | null }[];
  room(name: string): string;
  /** Starting after so many minutes. */
  book(
    room: string,
    subject: string,
    from: number,
    minutes: number,
    more?: Pick<Partial<CreateBooking>, 'private' | 'attendees'>,
  ): Promise<string>;
  move(bookingId: string, minutes: number): Promise<void>;
  cancel(bookingId: string): Promise<void>;
}

/** Harbour 1, 2 and 3 on the first floor, Harbour 4 on the second; nothing is kept the same in Exchange. */
export async function makeHouse(host: TestDatabase, clock: TestClock): Promise<House> {
  const connectionId = randomUUID();
  const rooms = ['Harbour 1', 'Harbour 2', 'Harbour 3', 'Harbour 4'].map((name) => ({
    placeId: name,
    name,
    emailAddress: `${name.replace(' ', '')}@example.com`,
    capacity: 8,
    amenities: ['Screen'],
    building: `Harbour ${connectionId.slice(0, 4)}`,
    floor: name === 'Harbour 4' ? { name: 'Second floor', shortName: '2F' } : { name: 'First floor', shortName: '1F' },
  }));
  await inTransaction(host, (tx) => importRooms(tx, { connectionId, rooms, timeZone: 'Europe/Oslo' }, clock.now()));
  const made = await resourcesOfConnection(host.db, connectionId);
  await host.pool.query('update resource set connection_id = null where connection_id = $1', [connectionId]);
  const personId = randomUUID();
  await host.pool.query(
    `insert into person (id, display_name, email, state, source, created_at, updated_at)
     values ($1, 'Ada Lind', 'ada@example.com', 'active', 'local', $2, $2)`,
    [personId, clock.now()],
  );
  const booking = bookingDeps(host, clock, personId);
  const room = (name: string) => made.find((one) => one.name === name)?.id ?? randomUUID();
  return {
    deps: {
      host,
      clock,
      places: doorPlacesBy(doorPlaces, clock, accessBy({ who: membershipOf })),
      meetings: doorMeetingsBy({ whoAmong: membershipsAmong }, doorMeetings),
      touch: touchActs(booking, personByCard),
      audit: recordAudit,
    },
    personId,
    rooms: made,
    room,
    book: async (name, subject, from, minutes, more = {}) => {
      const start = addMinutes(clock.now(), from);
      const body = {
        resourceIds: [room(name)],
        start: start.toISOString(),
        end: addMinutes(start, minutes).toISOString(),
        subject,
        attendees: [],
        ...more,
      };
      const who = { organizerId: personId, origin: 'web', actor: systemActor, idempotencyKey: null } as const;
      const booked = await bookResource(booking, { body, ...who });
      if (!booked.ok) throw new Error(`The fixture's booking was refused: ${booked.refusal.code}`);
      return booked.value.id;
    },
    move: async (bookingId, minutes) => {
      const period = (await findBooking(host.db, bookingId))?.occurrences[0]?.period;
      if (!period) throw new Error('The fixture has no such booking.');
      const later = (at: Date) => addMinutes(at, minutes).toISOString();
      const body = { start: later(period.start), end: later(period.end) };
      await changeBooking(booking, { bookingId, body, viewer: { personId, manages: true }, actor: systemActor });
    },
    cancel: async (bookingId) => {
      await cancelBooking(booking, { bookingId, viewer: { personId, manages: true }, actor: systemActor });
    },
  };
}

function bookingDeps(host: TestDatabase, clock: TestClock, personId: string): BookingDeps {
  return {
    host,
    clock,
    resources: async (db, ids) => {
      const held = await heldResourceIds(db, ids);
      return (await resourcesByIds(db, ids)).map((one) => ({ ...one, blocks: held.get(one.id) ?? [one.id] }));
    },
    person: async () => ({
      id: personId,
      name: 'Ada Lind',
      email: 'ada@example.com',
      timeZone: 'Europe/Oslo',
      language: null,
    }),
    peopleByAddress: async () => new Map(),
    refusalOutside: async () => null,
    delegations: { principalIdsOf, actsFor },
    holdsOnlineMeetings: async () => false,
    alternatives: async () => [],
    refusedDates: async () => [],
    policy: noPolicy,
  };
}
