/** Takes the tenant's rooms into the directory of resources, and follows their calendars from then on. */
import { newId } from '../../../kernel/ids.ts';
import { connectionsNaming, mayGo, writeProgress, writeRoomsElsewhere } from '../../../modules/connection/index.ts';
import {
  type ImportedRoom,
  importRooms,
  resourcesOfConnection,
  type StoredRoom,
} from '../../../modules/resource/index.ts';
import { type Db, inTransaction, type Tx } from '../../../platform/db/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import type { ConnectionContext, IntegrationDeps } from '../context.ts';
import { listRooms } from '../graph/directory.ts';
import { proveRooms } from '../graph/rooms-by-address.ts';
import { readTimeZones } from '../graph/schedules.ts';
import type { GraphRoom } from '../graph/types.ts';
import { calendarsOf, insertCalendar, stopCalendars } from '../pull/calendar.repository.ts';
import { calendarsToldInVain } from '../subscribe/subscription.repository.ts';

/** Of rooms that would go, enough for somebody to know what happened. */
const NAMES_SHOWN = 5;

export interface RoomsImport {
  /** To be read now. */
  readonly calendarIds: readonly string[];
  /** All rooms of the tenant, chosen or not. */
  readonly listed: readonly GraphRoom[];
}

export async function importRoomsOf(deps: IntegrationDeps, context: ConnectionContext): Promise<RoomsImport> {
  const { connection, graph } = context;
  const { db } = deps.host;
  await writeProgress(db, connection.id, { stage: 'rooms', done: 0, total: null, failure: null }, deps.clock.now());
  const { listed, wanted } = await namedRooms(db, context);
  const zones = await readTimeZones(
    graph,
    wanted.map((room) => room.emailAddress.toLowerCase()),
  );
  const rooms = wanted.map((room) => toImported(room, zones.get(room.emailAddress.toLowerCase()) ?? null));
  const { released } = await inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const spare = (gone: readonly StoredRoom[], active: number) =>
      spareVanished(tx, { gone, active, connection, listed }, now);
    const imported = await importRooms(tx, { connectionId: connection.id, rooms, timeZone: 'UTC', spare }, now);
    await writeRoomsElsewhere(tx.db, connection.id, imported.elsewhere);
    const resources = (await resourcesOfConnection(tx.db, connection.id)).filter((row) => row.state === 'active');
    for (const resource of resources) {
      const address = resource.emailAddress?.toLowerCase();
      if (!address) continue;
      const row = { id: newId(now), connectionId: connection.id, resourceId: resource.id, mailbox: address, address };
      await insertCalendar(tx.db, row, now);
    }
    await stopCalendars(
      tx.db,
      connection.id,
      resources.map((resource) => resource.id),
    );
    return imported;
  });
  // Who wanted one of these rooms in vain has it from now on.
  for (const connectionId of await connectionsNaming(db, released)) {
    await addJob(db, 'sync-connection', { connectionId }, { key: connectionId });
  }
  for (const calendarId of await calendarsToldInVain(db, connection.id)) {
    await addJob(db, 'ensure-subscription', { calendarId }, { key: calendarId });
  }
  const calendars = await calendarsOf(db, connection.id);
  return { calendarIds: calendars.map((calendar) => calendar.id), listed };
}

interface Vanished {
  readonly gone: readonly StoredRoom[];
  readonly active: number;
  readonly connection: ConnectionContext['connection'];
  readonly listed: readonly GraphRoom[];
}

/** Many rooms at once that the tenant no longer has are not believed gone; those that somebody chose away here are. */
async function spareVanished(
  tx: Tx,
  { gone, active, connection, listed }: Vanished,
  now: Date,
): Promise<readonly StoredRoom[]> {
  const there = new Set(listed.flatMap((room) => room.emailAddress?.toLowerCase() ?? []));
  const vanished = gone.filter(({ email_address: address }) => {
    const known = address?.toLowerCase() ?? '';
    const chosenAway = connection.roomMode !== 'all' && !connection.roomAddresses.includes(known);
    return !chosenAway && !there.has(known);
  });
  const going = {
    ...{ connectionId: connection.id, kind: 'rooms' as const, gone: vanished.length, of: active, whole: true },
    names: vanished.slice(0, NAMES_SHOWN).map(({ name }) => name),
  };
  return (await mayGo(tx, going, now)) ? [] : vanished;
}

async function namedRooms(
  db: Db,
  { connection, graph, capabilities, admitRooms }: ConnectionContext,
): Promise<{ readonly listed: readonly GraphRoom[]; readonly wanted: readonly GraphRoom[] }> {
  if (capabilities.importsPlaces) {
    const listed = await listRooms(graph);
    const wanted = listed.filter((room) => isWanted(room, connection));
    admitRooms(wanted.map((room) => room.emailAddress));
    return { listed, wanted };
  }
  admitRooms(connection.roomAddresses);
  const known = new Map(
    (await resourcesOfConnection(db, connection.id)).map((row) => [row.emailAddress?.toLowerCase(), row]),
  );
  // A room that was proved once stays: that its calendar cannot be read just now is its calendar's trouble.
  const wanted = (await proveRooms(graph, connection.roomAddresses)).flatMap(({ address, room }) => {
    const before = known.get(address);
    if (!before) return room ? [room] : [];
    return [
      {
        id: address,
        emailAddress: address,
        displayName: before.name,
        capacity: before.capacity,
        tags: before.amenities,
      },
    ];
  });
  return { listed: wanted, wanted };
}

function isWanted(room: GraphRoom, connection: ConnectionContext['connection']): boolean {
  if (!room.emailAddress || room.bookingType === 'reserved') return false;
  return connection.roomMode === 'all' || connection.roomAddresses.includes(room.emailAddress.toLowerCase());
}

export function toImported(room: GraphRoom, timeZone: string | null): ImportedRoom {
  const devices = [
    [room.videoDeviceName, 'Video'],
    [room.audioDeviceName, 'Audio'],
    [room.displayDeviceName, 'Display'],
    [room.isWheelChairAccessible ? 'yes' : null, 'Step-free'],
  ] as const;
  const amenities = new Set([...(room.tags ?? []), ...devices.flatMap(([value, name]) => (value ? [name] : []))]);
  return {
    placeId: room.placeId ?? null,
    emailAddress: room.emailAddress,
    name: room.displayName,
    capacity: room.capacity ?? null,
    building: room.building ?? null,
    floor: floorOf(room),
    amenities: [...amenities],
    timeZone,
  };
}

function floorOf(room: GraphRoom): ImportedRoom['floor'] {
  const number = room.floorNumber ?? null;
  const label = room.floorLabel ?? (number === null ? null : String(number));
  if (label === null) return null;
  // A bare number is no name to be read in a list of floors.
  const name = /^-?\d+$/.test(label) ? `Floor ${label}` : label;
  return { name, shortName: label, ...(number === null ? {} : { position: number }) };
}

export async function readCalendars(deps: IntegrationDeps, calendarIds: readonly string[]): Promise<void> {
  for (const calendarId of calendarIds) {
    await addJob(deps.host.db, 'pull-calendar', { calendarId }, { key: calendarId });
    await addJob(deps.host.db, 'ensure-subscription', { calendarId }, { key: calendarId });
  }
}
