/** Displays: how they are paired, listed, and what may be done by touch. */
import Type, { type Static } from 'typebox';
import { Id, Nullable, Timestamp } from './common.ts';

export const PlayerKind = Type.Enum(['room-display', 'floor-display']);

export const Player = Type.Object({
  id: Id,
  name: Type.String(),
  kind: PlayerKind,
  resourceIds: Type.Array(Id),
  floorId: Nullable(Id),
  target: Type.String({ description: 'What it shows, in words.' }),
  state: Type.Enum(['online', 'offline', 'never-seen']),
  lastSeenAt: Nullable(Timestamp),
  pairedAt: Timestamp,
});
export type Player = Static<typeof Player>;

/** The code is shown on the display; `deviceSecret` stays on it and fetches the token once somebody has paired it. */
export const PairingStarted = Type.Object({
  pairingId: Id,
  code: Type.String({ minLength: 6, maxLength: 6 }),
  deviceSecret: Type.String(),
  expiresAt: Timestamp,
});
export type PairingStarted = Static<typeof PairingStarted>;

export const PairingStatus = Type.Union([
  Type.Object({ status: Type.Literal('waiting') }),
  Type.Object({ status: Type.Literal('expired') }),
  Type.Object({ status: Type.Literal('paired'), playerId: Id, deviceToken: Type.String() }),
]);
export type PairingStatus = Static<typeof PairingStatus>;

export const PairPlayer = Type.Object(
  {
    code: Type.String({ minLength: 6, maxLength: 6 }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    kind: PlayerKind,
    resourceIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 2 })),
    floorId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type PairPlayer = Static<typeof PairPlayer>;

/** A walk-in: from now until `minutes` have passed, or until the next meeting when null. */
export const WalkIn = Type.Object(
  { resourceId: Id, minutes: Nullable(Type.Integer({ minimum: 5, maximum: 720 })) },
  { additionalProperties: false },
);
export type WalkIn = Static<typeof WalkIn>;

export const ExtendByTouch = Type.Object(
  { minutes: Type.Integer({ minimum: 5, maximum: 240 }) },
  { additionalProperties: false },
);

export const CheckInByTouch = Type.Object(
  {
    pin: Type.Optional(Type.String({ maxLength: 8 })),
    cardNumber: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 64,
        pattern: '\\S',
        description: 'Of an access card: whoever has it came.',
      }),
    ),
  },
  { additionalProperties: false },
);
