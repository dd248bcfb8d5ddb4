/**
 * The live protocol over `/ws` (rules D2, U3). Every message is a JSON object with `type`.
 * A display says hello with its device token and gets whole, versioned snapshots; a browser is known by its session
 * cookie, names the topics it looks at and gets hints of what changed, on which it asks the API again.
 */
import Type, { type Static } from 'typebox';
import { Id, Nullable, Timestamp, TimeZone } from './common.ts';
import { LocalNames } from './resource-settings.ts';
import { BookingState, ExchangeState } from './states.ts';

/** What a place is called in some languages: which of them is read, the display decides. */
const names = Type.Optional(LocalNames);

/**
 * One meeting as a door may show it: already masked for everybody who walks past. `checkIn` is given where check-in is
 * required, so that a display without a connection still turns to "waiting for check-in" at the right minute.
 */
export const DoorMeeting = Type.Object({
  bookingId: Id,
  occurrenceId: Id,
  start: Timestamp,
  end: Timestamp,
  title: Nullable(Type.String()),
  organizer: Nullable(Type.String()),
  private: Type.Boolean(),
  state: BookingState,
  exchange: ExchangeState,
  checkIn: Type.Optional(Nullable(Type.Object({ opensAt: Timestamp, closesAt: Timestamp }))),
});
export type DoorMeeting = Static<typeof DoorMeeting>;

export const RoomSnapshot = Type.Object({
  resource: Type.Object({
    id: Id,
    name: Type.String(),
    names,
    buildingName: Nullable(Type.String()),
    buildingNames: Type.Optional(Nullable(LocalNames)),
    floorShortName: Nullable(Type.String()),
    capacity: Nullable(Type.Integer()),
    amenities: Type.Array(Type.String()),
    timeZone: TimeZone,
  }),
  unavailable: Type.Array(
    Type.Object({ start: Timestamp, end: Timestamp, reason: Type.Enum(['out-of-service', 'closed']) }),
    { description: 'When nobody may have it: a day back, 36 hours ahead.' },
  ),
  meetings: Type.Array(DoorMeeting, { description: 'From the start of today until 36 hours ahead, in order.' }),
  nearbyFree: Type.Array(Type.Object({ id: Id, name: Type.String(), names, freeUntil: Nullable(Timestamp) })),
});
export type RoomSnapshot = Static<typeof RoomSnapshot>;

export const DisplaySnapshot = Type.Union([
  Type.Object({ kind: Type.Literal('room-display'), rooms: Type.Array(RoomSnapshot) }),
  Type.Object({
    kind: Type.Literal('floor-display'),
    floor: Type.Object({
      ...{ id: Id, name: Type.String(), names, shortName: Type.String() },
      ...{ buildingName: Type.String(), buildingNames: Type.Optional(Nullable(LocalNames)) },
    }),
    rooms: Type.Array(RoomSnapshot),
  }),
]);
export type DisplaySnapshot = Static<typeof DisplaySnapshot>;

export const ClientMessage = Type.Union([
  Type.Object({ type: Type.Literal('hello'), token: Type.Optional(Type.String({ maxLength: 512 })) }),
  Type.Object({ type: Type.Literal('ping'), at: Type.Optional(Type.Number()) }),
  Type.Object({
    type: Type.Literal('watch'),
    topics: Type.Array(Type.Enum(['resources', 'my-schedule', 'connections', 'players']), { maxItems: 10 }),
  }),
]);
export type ClientMessage = Static<typeof ClientMessage>;

export const ServerMessage = Type.Union([
  Type.Object({ type: Type.Literal('welcome'), serverTime: Timestamp, playerId: Nullable(Id) }),
  Type.Object({ type: Type.Literal('pong'), serverTime: Timestamp }),
  Type.Object({
    type: Type.Literal('snapshot'),
    version: Type.Integer(),
    serverTime: Timestamp,
    display: DisplaySnapshot,
  }),
  Type.Object({
    type: Type.Literal('changed'),
    topic: Type.Enum(['resources', 'my-schedule', 'connections', 'players']),
    resourceIds: Type.Array(Id),
    bookingIds: Type.Array(Id),
  }),
  Type.Object({ type: Type.Literal('unpaired') }),
  Type.Object({ type: Type.Literal('refused'), code: Type.String() }),
]);
export type ServerMessage = Static<typeof ServerMessage>;
