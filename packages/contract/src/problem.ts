/** Errors: `application/problem+json` (RFC 9457) with a stable `code`. People's sentences are made by the screens from it. */
import Type, { type Static } from 'typebox';
import { Id, type Period, Timestamp } from './common.ts';

export const problemCodes = [
  'invalid-input',
  'invalid-time-range',
  'in-the-past',
  'unknown-time-zone',
  'body-too-large',
  'unsupported-media-type',
  'malformed-json',
  'not-signed-in',
  'sign-in-expired',
  'sign-in-failed',
  'connection-sign-in-required',
  'organizer-sign-in-required',
  'forbidden',
  'wrong-origin',
  'not-found',
  'slot-taken',
  'policy-refused',
  'name-taken',
  'group-in-use',
  'place-in-use',
  'booking-not-changeable',
  'stale-version',
  'idempotency-key-reused',
  'unknown-resource',
  'unknown-person',
  'not-offered-by-integration-type',
  'no-representative',
  'rooms-in-two-domains',
  'room-without-connection',
  'online-meeting-not-possible',
  'connection-failed',
  'room-of-other-connection',
  'pin-required',
  'card-unknown',
  'card-not-invited',
  'pairing-code-unknown',
  'too-many-requests',
  'unavailable',
  'internal',
] as const;
export const ProblemCode = Type.Enum([...problemCodes]);
export type ProblemCode = (typeof problemCodes)[number];

/** One thing wrong with one field; `path` is a JSON pointer into the request's body, query or params. */
export const FieldError = Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() });
export type FieldError = Static<typeof FieldError>;

export const Conflict = Type.Object({
  resourceId: Id,
  start: Timestamp,
  end: Timestamp,
});
export type Conflict = Static<typeof Conflict>;

export const Alternative = Type.Object({
  resourceId: Id,
  resourceName: Type.String(),
  start: Timestamp,
  end: Timestamp,
});
export type Alternative = Static<typeof Alternative>;

export const RefusalReason = Type.Object({
  rule: Type.String(),
  resourceId: Type.Optional(Id),
  path: Type.Optional(Type.String({ description: 'JSON pointer to the field concerned.' })),
  values: Type.Record(Type.String(), Type.Unknown()),
  message: Type.String(),
});
export type RefusalReason = Static<typeof RefusalReason>;

export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: ProblemCode,
  detail: Type.Optional(Type.String()),
  requestId: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Array(FieldError)),
  conflicts: Type.Optional(Type.Array(Conflict)),
  alternatives: Type.Optional(Type.Array(Alternative)),
  reasons: Type.Optional(Type.Array(RefusalReason)),
  signInUrl: Type.Optional(Type.String()),
});
export type Problem = Static<typeof Problem>;
export type TimeSpan = Static<typeof Period>;
