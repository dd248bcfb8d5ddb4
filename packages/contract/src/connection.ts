/** What an administrator configures to reach a tenant, how it is tested, and how healthy it is. Secrets go in, never out. */
import Type, { type Static } from 'typebox';
import { Email, Id, Nullable, Timestamp } from './common.ts';

export const IntegrationType = Type.Object({
  id: Type.String(),
  permissions: Type.Array(Type.String()),
  available: Type.Boolean({ description: 'Whether this installation can be set up with it today.' }),
  recommendedFor: Type.Enum(['all-staff', 'part-of-staff', 'higher-security']),
  touchesPersonCalendars: Type.Enum(['yes', 'signed-in-only', 'never']),
  writesTo: Type.Enum(['organizer', 'resource'], { description: 'Whose calendar a booking made in ONES stands in.' }),
  importsPeople: Type.Boolean(),
  importsPlaces: Type.Boolean(),
  learnsBy: Type.Enum(['notification', 'polling']),
  actsAsApplication: Type.Boolean({ description: 'With rights of its own, not of somebody signed in.' }),
  roomsByAccount: Type.Boolean({ description: 'An account signs in to speak for the rooms.' }),
  personMustSignIn: Type.Boolean({ description: 'Before the first booking.' }),
  mailByGraph: Type.Boolean(),
  representatives: Type.Enum(['by-application', 'signed-in', 'none'], {
    description: 'How a representative organizes what people of other domains book.',
  }),
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

export const ClientSecret = Type.String({ minLength: 1, maxLength: 512 });

/** Roles that may come by a group; Global Administrator is given to people one by one. */
export const GroupRole = Type.Object({ groupId: Id, role: Type.Enum(['manager', 'user']) });
export type GroupRole = Static<typeof GroupRole>;

/** Who books rooms of this domain for people of another one (rule S19). */
export const Representative = Type.Object({
  domain: Type.String({ minLength: 3, maxLength: 253, pattern: '^[^@\\s]+\\.[^@\\s]+$' }),
  address: Email,
});
export type Representative = Static<typeof Representative>;

/** employeeId, extensionAttribute1 … 15, or a directory extension such as extension_<client id>_pager. */
const CardNumberAttribute = Type.String({
  maxLength: 180,
  pattern: '^(employeeId|extensionAttribute([1-9]|1[0-5])|extension_[0-9a-fA-F]{32}_[A-Za-z0-9_]+)$',
});

const RoomChoice = Type.Object({
  mode: Type.Enum(['all', 'specified']),
  addresses: Type.Array(Type.String({ maxLength: 320 }), { maxItems: 10_000 }),
});
export type RoomChoice = Static<typeof RoomChoice>;

/** The first page: how the tenant is reached. What a credential is made of goes in and never comes out. */
const serverSettings = {
  name: Type.String({ minLength: 1, maxLength: 120 }),
  type: Type.String(),
  operator: Type.String(),
  tenantId: Type.String({ format: 'uuid' }),
  clientId: Type.String({ format: 'uuid' }),
  clientSecret: Type.Optional(ClientSecret),
  /** Of the secret given, else of the one in use. */
  secretExpiresAt: Type.Optional(Nullable(Timestamp)),
  /** A certificate made here before. */
  certificateId: Type.Optional(Id),
  senderAddress: Type.Optional(Nullable(Email)),
  representatives: Type.Optional(Type.Array(Representative, { maxItems: 50 })),
};

/** The second page: what is booked. */
const roomSettings = {
  rooms: RoomChoice,
  delegateAddress: Type.Optional(Nullable(Email)),
  titlesFromRooms: Type.Optional(
    Type.Boolean({
      description: 'The rooms keep titles and the private mark; taken where the organizer’s copy is shut.',
    }),
  ),
};

/** The third page: who books. */
const peopleSettings = {
  defaultGroupIds: Type.Array(Id, { maxItems: 50 }),
  cardNumberAttribute: Nullable(CardNumberAttribute),
  groupRoles: Type.Array(GroupRole, { maxItems: 200 }),
  loginButtonName: Type.String({ minLength: 1, maxLength: 80 }),
};

/** Everything at once; or, with `draft`, the first page only, the others to follow. */
export const CreateConnection = Type.Object(
  {
    ...serverSettings,
    ...Type.Partial(Type.Object({ ...roomSettings, ...peopleSettings })).properties,
    draft: Type.Optional(Type.Boolean({ description: 'Nothing is synced until the last page is saved.' })),
  },
  { additionalProperties: false },
);
export type CreateConnection = Static<typeof CreateConnection>;

/** Of the connection that was read before typing: another one means that somebody else saved meanwhile. */
const version = Type.Integer({ minimum: 1 });

/** Credentials are kept where none is given. */
export const ServerSettings = Type.Object({ ...serverSettings, version }, { additionalProperties: false });
export type ServerSettings = Static<typeof ServerSettings>;

export const RoomSettings = Type.Object({ ...roomSettings, version }, { additionalProperties: false });
export type RoomSettings = Static<typeof RoomSettings>;

export const PeopleSettings = Type.Object({ ...peopleSettings, version }, { additionalProperties: false });
export type PeopleSettings = Static<typeof PeopleSettings>;

/** The account that reads and writes the rooms’ calendars where the application itself may not; null where the type has none. */
export const RoomAccount = Type.Object({
  state: Type.Enum(['missing', 'working', 'broken']),
  address: Nullable(Type.String({ description: 'Who signed in last.' })),
  error: Nullable(Type.String({ description: 'AADSTS number or Graph error code, while broken.' })),
  since: Nullable(Timestamp),
});
export type RoomAccount = Static<typeof RoomAccount>;

/** A representative that has to sign in, and whether it has. */
export const RepresentativeAccount = Type.Object({ ...RoomAccount.properties, address: Type.String() });
export type RepresentativeAccount = Static<typeof RepresentativeAccount>;

/** A secret or a certificate, without what makes it one. */
export const Credential = Type.Object({
  id: Id,
  kind: Type.Enum(['secret', 'certificate']),
  thumbprint: Nullable(Type.String({ description: 'Of a certificate: SHA-256, base64url.' })),
  expiresAt: Nullable(Timestamp),
  addedAt: Timestamp,
  state: Type.Enum(['untried', 'accepted', 'refused']),
  refusal: Nullable(Type.Object({ code: Type.String(), mend: Type.String(), at: Timestamp })),
});
export type Credential = Static<typeof Credential>;

/** The public part of a key pair made here, to be uploaded to Entra; the private key never leaves the server. */
export const Certificate = Type.Object({
  id: Id,
  pem: Type.String(),
  thumbprint: Type.String({ description: 'SHA-256, base64url.' }),
  portalThumbprint: Type.String({ description: 'SHA-1, hexadecimal: what the Azure portal shows.' }),
  expiresAt: Timestamp,
});
export type Certificate = Static<typeof Certificate>;

export const Connection = Type.Object({
  id: Id,
  name: Type.String(),
  type: Type.String(),
  operator: Type.String(),
  tenantId: Type.String(),
  clientId: Type.String(),
  loginButtonName: Type.String(),
  setupStep: Type.Enum(['rooms', 'people', 'done'], { description: 'The page to come; done: in use.' }),
  version: Type.Integer(),
  secretExpiresAt: Nullable(Timestamp),
  credentials: Type.Array(Credential),
  rooms: RoomChoice,
  roomsElsewhere: Type.Array(Type.String(), {
    description: 'Addresses named here too, but booked through another connection.',
  }),
  delegateAddress: Nullable(Type.String()),
  titlesFromRooms: Type.Boolean({ description: 'Of rooms whose guided test came through as private.' }),
  senderAddress: Nullable(Type.String()),
  representatives: Type.Array(Representative),
  defaultGroupIds: Type.Array(Id),
  cardNumberAttribute: Nullable(Type.String()),
  groupRoles: Type.Array(GroupRole),
  state: Type.Enum(['new', 'working', 'broken']),
  failure: Nullable(Type.Object({ code: Type.String(), mend: Type.String(), since: Timestamp })),
  roomAccount: Nullable(RoomAccount),
  representativeAccounts: Type.Array(RepresentativeAccount, {
    description: 'One for each representative, where they have to sign in; else none.',
  }),
  createdAt: Timestamp,
});
export type Connection = Static<typeof Connection>;

/** A person for whom a room that organizes its meetings itself may be booked in ONES. */
export const Booker = Type.Object({ id: Id, name: Type.String(), email: Nullable(Type.String()) });
export type Booker = Static<typeof Booker>;

export const RemoteRoom = Type.Object({
  emailAddress: Type.String(),
  name: Type.String(),
  building: Nullable(Type.String()),
  floor: Nullable(Type.String()),
  capacity: Nullable(Type.Integer()),
  chosen: Type.Boolean(),
});
export type RemoteRoom = Static<typeof RemoteRoom>;
