/** Tokens for other programs: made by an administrator, shown once, limited by scopes, places and time. */
import Type, { type Static } from 'typebox';
import { tokenScopes } from './acts.ts';
import { Id, Nullable, Timestamp } from './common.ts';

export const TokenScopeName = Type.Enum([...tokenScopes]);

export const ServiceToken = Type.Object({
  id: Id,
  name: Type.String(),
  actsAs: Type.Object({ id: Id, name: Type.String() }, { description: 'Never more than this person may.' }),
  scopes: Nullable(Type.Array(TokenScopeName, { description: 'null: all that the person may.' })),
  access: Type.Enum(['read', 'write']),
  buildingIds: Nullable(Type.Array(Id, { description: 'null: everywhere.' })),
  madeBy: Nullable(Type.String()),
  createdAt: Timestamp,
  lastUsedAt: Nullable(Timestamp),
  expiresAt: Nullable(Timestamp),
});
export type ServiceToken = Static<typeof ServiceToken>;

export const MakeServiceToken = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    scopes: Type.Array(TokenScopeName, { minItems: 1, maxItems: tokenScopes.length, uniqueItems: true }),
    access: Type.Enum(['read', 'write'], { description: 'read: only GET.' }),
    buildingIds: Type.Optional(
      Type.Array(Id, {
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'Only there. Goes together with acts that ask where a thing stands.',
      }),
    ),
    personId: Type.Optional(Type.String({ format: 'uuid', description: 'Whom it acts as; you, if left out.' })),
    expiresAt: Type.String({ format: 'date-time', description: 'At most two years from now.' }),
  },
  { additionalProperties: false },
);
export type MakeServiceToken = Static<typeof MakeServiceToken>;

export const MadeServiceToken = Type.Object({
  token: Type.String({ description: 'Shown this once.' }),
  serviceToken: ServiceToken,
});
export type MadeServiceToken = Static<typeof MadeServiceToken>;
