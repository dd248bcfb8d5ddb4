/** People and groups as the console and the pickers see them. */
import Type, { type Static } from 'typebox';
import { Id, Nullable, TimeZone } from './common.ts';

export const RoleName = Type.Enum(['global-administrator', 'manager', 'user']);

export const Person = Type.Object({
  id: Id,
  name: Type.String(),
  email: Nullable(Type.String()),
  department: Nullable(Type.String()),
  roles: Type.Array(RoleName),
  state: Type.Enum(['active', 'disabled', 'absent', 'contact']),
  source: Type.Enum(['imported', 'signed-in', 'contact', 'local']),
});
export type Person = Static<typeof Person>;

/** The little of a person that anybody signed in may see when inviting. */
export const PersonSuggestion = Type.Object({ id: Id, name: Type.String(), email: Type.String() });
export type PersonSuggestion = Static<typeof PersonSuggestion>;

export const Group = Type.Object({ id: Id, name: Type.String(), members: Type.Integer() });
export type Group = Static<typeof Group>;

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
});
export type AuditLine = Static<typeof AuditLine>;
