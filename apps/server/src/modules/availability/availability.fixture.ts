/** For availability's tests: rooms, and holds written as a booking would leave them. */
import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@ones/testkit';
import type { Interval } from '../../kernel/interval.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { type ImportedRoom, importRooms, type Resource, resourcesOfConnection } from '../resource/index.ts';

export const NOW = new Date('2026-03-02T09:00:00Z');

/** "10:00-11:30" on the test's Monday, in UTC. */
export function time(text: string): Interval {
  const [start = '', end = ''] = text.split('-');
  return { start: new Date(`2026-03-02T${start}:00Z`), end: new Date(`2026-03-02T${end}:00Z`) };
}

export function room(name: string, more: Partial<ImportedRoom> = {}): ImportedRoom {
  const emailAddress = `${randomUUID()}@rooms.example`;
  const floor = { name: 'Floor 1', shortName: '1F' };
  return { placeId: null, name, emailAddress, capacity: 8, amenities: [], building: 'Harbour', floor, ...more };
}

/** Makes rooms of a connection of their own, in the order given. */
export async function makeRooms(
  host: TestDatabase,
  rooms: readonly ImportedRoom[],
  timeZone = 'UTC',
): Promise<Resource[]> {
  const connectionId = randomUUID();
  await inTransaction(host, (tx) => importRooms(tx, { connectionId, rooms, timeZone }, NOW));
  return resourcesOfConnection(host.db, connectionId);
}

export interface Held {
  readonly resourceId: string;
  readonly period: Interval;
  /** `active` unless told. */
  readonly as?: 'active' | 'conflicted' | 'neither';
}

export async function hold(host: TestDatabase, holds: readonly Held[]): Promise<void> {
  const rows = holds.map(({ resourceId, period, as = 'active' }) => ({
    resource_id: resourceId,
    starts_at: period.start,
    ends_at: period.end,
    active: as === 'active',
    conflicted: as === 'conflicted',
    booking: randomUUID(),
    occurrence: randomUUID(),
    allocation: randomUUID(),
  }));
  await host.pool.query(
    `with r as (
      select * from jsonb_to_recordset($1::jsonb) as r (resource_id uuid, starts_at timestamptz, ends_at timestamptz,
        active bool, conflicted bool, booking uuid, occurrence uuid, allocation uuid)
    ), b as (
      insert into booking (id, organizer_name, origin, time_zone, created_at, updated_at)
      select booking, 'Somebody', 'web', 'UTC', starts_at, starts_at from r
    ), o as (
      insert into occurrence (id, booking_id, original_start, starts_at, ends_at)
      select occurrence, booking, starts_at, starts_at, ends_at from r
    ), a as (
      insert into allocation (id, occurrence_id, booking_id, resource_id, starts_at, ends_at, state, exchange,
        exchange_since, created_at)
      select allocation, occurrence, booking, resource_id, starts_at, ends_at, 'confirmed', 'none', starts_at, starts_at
      from r
    )
    insert into hold (id, allocation_id, resource_id, held, active, conflicted)
    select gen_random_uuid(), allocation, resource_id, tstzrange(starts_at, ends_at), active, conflicted from r`,
    [JSON.stringify(rows)],
  );
}
