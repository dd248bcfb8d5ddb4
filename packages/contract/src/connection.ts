/** What an administrator configures to reach a tenant, how it is tested, and how healthy it is. Secrets go in, never out. */
import Type, { type Static } from 'typebox';
import { Id, Nullable, Timestamp } from './common.ts';

export const IntegrationType = Type.Object({
  id: Type.String(),
  permissions: Type.Array(Type.String()),
  available: Type.Boolean({ description: 'Whether this installation can be set up with it today.' }),
  recommendedFor: Type.Enum(['all-staff', 'part-of-staff', 'higher-security']),
  touchesPersonCalendars: Type.Enum(['yes', 'signed-in-only', 'never']),
  importsPeople: Type.Boolean(),
  importsPlaces: Type.Boolean(),
  learnsBy: Type.Enum(['notification', 'polling']),
});
export type IntegrationType = Static<typeof IntegrationType>;

export const Operator = Type.Object({
  id: Type.String(),
  signInHost: Type.String(),
  graphHost: Type.String(),
  portal: Type.String(),
});
export type Operator = Static<typeof Operator>;

export const ConnectionOptions = Type.Object({
  types: Type.Array(IntegrationType),
  operators: Type.Array(Operator),
  redirectUris: Type.Array(
    Type.Object({ purpose: Type.Enum(['sign-in', 'room-account', 'consent']), uri: Type.String() }),
  ),
});
export type ConnectionOptions = Static<typeof ConnectionOptions>;

const settings = {
  name: Type.String({ minLength: 1, maxLength: 120 }),
  type: Type.String(),
  operator: Type.String(),
  tenantId: Type.String({ format: 'uuid' }),
  clientId: Type.String({ format: 'uuid' }),
  loginButtonName: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  secretExpiresAt: Type.Optional(Nullable(Timestamp)),
  rooms: Type.Object({
    mode: Type.Enum(['all', 'specified']),
    addresses: Type.Array(Type.String({ maxLength: 320 }), { maxItems: 10_000 }),
  }),
};
const clientSecret = Type.String({ minLength: 1, maxLength: 512 });

export const CreateConnection = Type.Object({ ...settings, clientSecret }, { additionalProperties: false });
export type CreateConnection = Static<typeof CreateConnection>;

/** The secret is kept when it is not given. */
export const ChangeConnection = Type.Object(
  { ...settings, clientSecret: Type.Optional(clientSecret) },
  { additionalProperties: false },
);
export type ChangeConnection = Static<typeof ChangeConnection>;

/** Test settings before anything is saved; with `connectionId` the saved secret serves where none is typed. */
export const TestConnection = Type.Object(
  {
    type: Type.String(),
    operator: Type.String(),
    tenantId: Type.String({ format: 'uuid' }),
    clientId: Type.String({ format: 'uuid' }),
    clientSecret: Type.Optional(clientSecret),
    connectionId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type TestConnection = Static<typeof TestConnection>;

export const ConnectionCheck = Type.Object({
  id: Type.String({ description: 'tenant, token, places, people, groups, calendars, mail, excess' }),
  result: Type.Enum(['granted', 'missing', 'restricted', 'excess', 'failed', 'not-tried']),
  code: Nullable(Type.String({ description: 'AADSTS number or Graph error code.' })),
  mend: Nullable(Type.String({ description: 'A stable word for what to do; the screens have the sentence.' })),
  detail: Nullable(Type.String()),
});
export type ConnectionCheck = Static<typeof ConnectionCheck>;

export const TestResult = Type.Object({ ok: Type.Boolean(), checks: Type.Array(ConnectionCheck) });
export type TestResult = Static<typeof TestResult>;

/** The account that reads and writes the rooms’ calendars where the application itself may not; null where the type has none. */
export const RoomAccount = Type.Object({
  state: Type.Enum(['missing', 'working', 'broken']),
  address: Nullable(Type.String({ description: 'Who signed in last.' })),
  error: Nullable(Type.String({ description: 'AADSTS number or Graph error code, while broken.' })),
  since: Nullable(Timestamp),
});
export type RoomAccount = Static<typeof RoomAccount>;

export const Connection = Type.Object({
  id: Id,
  name: Type.String(),
  type: Type.String(),
  operator: Type.String(),
  tenantId: Type.String(),
  clientId: Type.String(),
  loginButtonName: Type.String(),
  secretExpiresAt: Nullable(Timestamp),
  rooms: settings.rooms,
  state: Type.Enum(['new', 'working', 'broken']),
  failure: Nullable(Type.Object({ code: Type.String(), mend: Type.String(), since: Timestamp })),
  roomAccount: Nullable(RoomAccount),
  createdAt: Timestamp,
});
export type Connection = Static<typeof Connection>;

export const RemoteRoom = Type.Object({
  emailAddress: Type.String(),
  name: Type.String(),
  building: Nullable(Type.String()),
  floor: Nullable(Type.String()),
  capacity: Nullable(Type.Integer()),
  chosen: Type.Boolean(),
});
export type RemoteRoom = Static<typeof RemoteRoom>;

export const SyncProgress = Type.Object({
  stage: Type.Enum(['rooms', 'people', 'groups', 'calendars', 'finished', 'failed']),
  done: Type.Integer(),
  total: Nullable(Type.Integer()),
  startedAt: Timestamp,
  finishedAt: Nullable(Timestamp),
  failure: Nullable(Type.String()),
});
export type SyncProgress = Static<typeof SyncProgress>;

export const RoomHealth = Type.Object({
  resourceId: Id,
  name: Type.String(),
  emailAddress: Type.String(),
  state: Type.Enum(['first-sync', 'in-step', 'late', 'unreadable', 'held']),
  learnsBy: Type.Enum(['notification', 'polling']),
  lastVerifiedAt: Nullable(Timestamp),
  subscriptionExpiresAt: Nullable(Timestamp),
  lastError: Nullable(Type.String()),
});
export type RoomHealth = Static<typeof RoomHealth>;

export const ConnectionHealth = Type.Object({
  connection: Connection,
  sync: Nullable(SyncProgress),
  rooms: Type.Array(RoomHealth),
  queue: Type.Object({ waiting: Type.Integer(), failing: Type.Integer() }),
  unsynced: Type.Array(
    Type.Object({ bookingId: Id, resourceId: Id, since: Timestamp, detail: Nullable(Type.String()) }),
  ),
});
export type ConnectionHealth = Static<typeof ConnectionHealth>;
