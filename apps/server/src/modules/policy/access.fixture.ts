/** For tests of who sees and manages what: real HTTP over real PostgreSQL, with every module that names a resource. */
import type { TestClock, TestDatabase } from '@ones/testkit';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { type Caller, createHttpApp, type Grant, refuse } from '../../platform/http/index.ts';
import { alternativesBy, availabilityRoutes, refusedDatesBy } from '../availability/index.ts';
import { makePerson, type Office } from '../booking/booking.fixture.ts';
import { bookingRoutes } from '../booking/index.ts';
import { resourceIdsIn, resourceRoutes } from '../resource/index.ts';
import { accessBy, bookingLimits, servePolicies } from './index.ts';
import { makeHouse } from './policy.fixture.ts';

interface Who {
  readonly personId: string;
  readonly label: string;
}

function caller({ personId, label: name }: Who, grant: Partial<Grant> = {}): Caller {
  return {
    ...{ kind: 'person', personId, name, channel: 'web', sessionId: null },
    grants: [
      { role: 'user', access: 'write', buildingId: null, floorId: null },
      { role: 'user', access: 'write', buildingId: null, floorId: null, ...grant },
    ],
  };
}

/** Ada, Bo, Cy and Dee are users; Bo is also asked for as somebody who manages something. */
export async function accessUnderTest(host: TestDatabase, clock: TestClock) {
  const { office, deps, bind } = await makeHouse(host, clock);
  const { db } = host;
  const { ada, bo } = office;
  const [cy, dee] = [await makePerson(host, clock, 'Cy'), await makePerson(host, clock, 'Dee')];
  const [one, two, three] = ['Harbour 1', 'Harbour 2', 'Harbour 3'].map(office.room) as [string, string, string];
  const floor = (await host.pool.query('select floor_id as id from resource where id = $1', [three])).rows[0].id;
  const callers: Readonly<Record<string, Caller>> = {
    ...{ ada: caller(ada), bo: caller(bo), cy: caller(cy), dee: caller(dee) },
    'manager-here': caller(bo, { role: 'booking-manager', floorId: floor }),
    'manager-elsewhere': caller(bo, { role: 'booking-manager', floorId: one }),
    administrator: caller(bo, { role: 'global-administrator' }),
  };
  const app = await createHttpApp({
    publicUrl: 'http://localhost',
    logger: pino({ level: 'silent' }),
    tls: null,
    authenticate: async ({ bearer }) => callers[bearer ?? ''] ?? refuse('not-signed-in'),
  });
  const access = accessBy(deps);
  const limits = bookingLimits(deps);
  const booking = {
    ...office.deps,
    ...{ access, alternatives: alternativesBy(limits), refusedDates: refusedDatesBy(limits) },
    resourceIdsIn: (where: object) => resourceIdsIn(db, where),
  };
  resourceRoutes(app, { db, access });
  availabilityRoutes(app, { ...booking, limits });
  bookingRoutes(app, booking);
  servePolicies(app, { ...deps, booking, readiness: async () => [] });
  afterAll(() => app.close());
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const people = { ada, bo, cy, dee };
  return { office, deps, bind, people, rooms: { one, two, three }, ...askingOf(url), ...booksIn(office) };
}

function askingOf(url: string) {
  return {
    /** By the word of who asks. */
    ask: async <T>(who: string, method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${who}`, ...(body ? { 'content-type': 'application/json' } : {}) };
      const response = await fetch(`${url}${path}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await response.text();
      return { status: response.status, text, body: (text === '' ? null : JSON.parse(text)) as T };
    },
  };
}

function booksIn(office: Office) {
  return {
    times: (from: number, minutes: number) => {
      const { start, end } = office.period(from, minutes);
      return { start: start.toISOString(), end: end.toISOString() };
    },
    made: async (...args: Parameters<Office['book']>): Promise<string> => {
      const booked = await office.book(...args);
      if (!booked.ok) throw new Error(JSON.stringify(booked.refusal));
      return booked.value.id;
    },
  };
}
