/** People and groups as the console and the pickers see them. */
import Type, { type Static } from 'typebox';
import { roles, rolesOfGroups } from './acts.ts';
import { Id, Nullable, Timestamp, TimeZone } from './common.ts';

export const RoleName = Type.Enum([...roles]);

/** A role with its limits: to look only, or only in one building or on one floor. */
const limits = {
  access: Type.Enum(['read', 'write']),
  buildingId: Nullable(Id),
  floorId: Nullable(Id),
};
export const RoleGrant = Type.Object(
  { role: Type.Enum([...rolesOfGroups]), ...limits },
  { additionalProperties: false },
);
export type RoleGrant = Static<typeof RoleGrant>;

/** A grant that a person has, and where it comes from. */
export const EffectiveGrant = Type.Object({
  role: RoleName,
  ...limits,
  source: Type.Enum(['own', 'group', 'connection']),
  group: Nullable(Type.Object({ id: Id, name: Type.String() })),
});
export type EffectiveGrant = Static<typeof EffectiveGrant>;

const personState = Type.Enum(['active', 'disabled', 'absent', 'contact']);

export const Person = Type.Object({
  id: Id,
  name: Type.String(),
  email: Nullable(Type.String()),
  department: Nullable(Type.String()),
  roles: Type.Array(RoleName),
  state: personState,
  source: Type.Enum(['imported', 'signed-in', 'contact', 'local']),
});
export type Person = Static<typeof Person>;

/** The little of a person that anybody signed in may see when inviting. */
export const PersonSuggestion = Type.Object({ id: Id, name: Type.String(), email: Type.String() });
export type PersonSuggestion = Static<typeof PersonSuggestion>;

/** As many may book in one person's place. */
export const MOST_DELEGATES = 50;

/** Somebody who may book in a person's place, as long as both belong here and are active. */
export const Delegate = Type.Object({
  id: Id,
  name: Type.String(),
  email: Nullable(Type.String()),
  state: personState,
});
export type Delegate = Static<typeof Delegate>;

/** Somebody in whose place one may book. */
export const Principal = Type.Object({ id: Id, name: Type.String(), email: Nullable(Type.String()) });
export type Principal = Static<typeof Principal>;

/** One that came from a tenant, or one of ONES' own. */
export const Group = Type.Object({
  id: Id,
  name: Type.String(),
  members: Type.Integer(),
  source: Type.Enum(['imported', 'local']),
  grants: Type.Array(RoleGrant),
});
export type Group = Static<typeof Group>;

/** Somebody who belongs to a group; `byHand`: because ONES was told so, which can be taken back here. */
export const GroupMember = Type.Object({ ...Person.properties, byHand: Type.Boolean() });
export type GroupMember = Static<typeof GroupMember>;

/** Whoever left while meetings of theirs are to come: somebody has to take them over or let them go. */
export const LeftBookings = Type.Object({
  id: Id,
  name: Type.String(),
  email: Nullable(Type.String()),
  state: Type.Enum(['disabled', 'absent']),
  bookings: Type.Array(
    Type.Object({ id: Id, subject: Nullable(Type.String()), start: Timestamp, recurring: Type.Boolean() }),
  ),
});
export type LeftBookings = Static<typeof LeftBookings>;

/** Spaces around it do not count. */
export const CardNumberBody = Type.Object(
  {
    cardNumber: Nullable(
      Type.String({ maxLength: 64, description: 'Empty: none, nor the imported one. Null: as imported, or none.' }),
    ),
  },
  { additionalProperties: false },
);

export const PersonDetail = Type.Object({
  ...Person.properties,
  cardNumber: Nullable(Type.String()),
  hasOwnCard: Type.Boolean({ description: 'Whether it was said by hand which card, or none, and not by an import.' }),
  groups: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  ownGrants: Type.Array(RoleGrant),
  effective: Type.Array(EffectiveGrant),
  /** The acts that follow, for whoever wonders what a role is good for. */
  acts: Type.Array(Type.String()),
});
export type PersonDetail = Static<typeof PersonDetail>;

export const Session = Type.Object({
  person: Type.Object({ id: Id, name: Type.String(), email: Nullable(Type.String()), timeZone: Nullable(TimeZone) }),
  roles: Type.Array(RoleName),
  acts: Type.Array(Type.String()),
});
export type Session = Static<typeof Session>;

export const SignInOption = Type.Object({ connectionId: Id, label: Type.String(), url: Type.String() });
export type SignInOption = Static<typeof SignInOption>;

export const AuditLine = Type.Object({
  id: Id,
  at: Type.String({ format: 'date-time' }),
  actor: Type.String(),
  channel: Type.String(),
  act: Type.String(),
  subjectType: Type.String(),
  subjectId: Nullable(Type.String()),
  before: Nullable(Type.Unknown()),
  after: Nullable(Type.Unknown()),
  resources: Type.Array(Type.Object({ id: Id, name: Type.String() }), {
    description: 'Those that the line names by their ids, as they are called now.',
  }),
});
export type AuditLine = Static<typeof AuditLine>;
