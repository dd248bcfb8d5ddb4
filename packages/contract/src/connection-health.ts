/** How a connection in use is: its first sync, its rooms, what is held, and what the nightly compare found. */
import Type, { type Static } from 'typebox';
import { Id, Nullable, Period, Timestamp } from './common.ts';
import { Connection } from './connection.ts';
import { AcceptedOutside, RoomReadiness, RoomTest } from './room-readiness.ts';

export const SyncProgress = Type.Object({
  stage: Type.Enum(['rooms', 'people', 'groups', 'calendars', 'finished', 'failed']),
  done: Type.Integer(),
  total: Nullable(Type.Integer()),
  startedAt: Timestamp,
  finishedAt: Nullable(Timestamp),
  failure: Nullable(Type.String()),
});
export type SyncProgress = Static<typeof SyncProgress>;

/** A round that would take much of a room's future away: not done before somebody says that it is so. */
export const HeldRound = Type.Object({
  gone: Type.Integer({ description: 'How many bookings to come would go.' }),
  of: Type.Integer({ description: 'Of how many.' }),
  heldAt: Timestamp,
  approved: Type.Boolean({ description: 'The next round does it.' }),
});
export type HeldRound = Static<typeof HeldRound>;

/** Exchange would not take a subscription: changes are learnt by looking, as long as this stands. */
export const SubscriptionFailure = Type.Object({
  code: Type.String({ description: 'What Graph said.' }),
  since: Timestamp,
  mend: Type.String({ description: 'A stable word for what to do.' }),
});
export type SubscriptionFailure = Static<typeof SubscriptionFailure>;

export const RoomHealth = Type.Object({
  resourceId: Id,
  name: Type.String(),
  emailAddress: Type.String(),
  state: Type.Enum(['first-sync', 'in-step', 'late', 'unreadable', 'held']),
  learnsBy: Type.Enum(['notification', 'polling']),
  lastVerifiedAt: Nullable(Timestamp),
  subscriptionExpiresAt: Nullable(Timestamp),
  subscriptionFailure: Nullable(SubscriptionFailure),
  lastError: Nullable(Type.String()),
  held: Nullable(HeldRound),
  hasPolicy: Type.Boolean({ description: 'A policy of ours binds the room.' }),
  readiness: RoomReadiness,
});
export type RoomHealth = Static<typeof RoomHealth>;

export const ConnectionRoom = Type.Object({ health: RoomHealth, test: Nullable(RoomTest) });
export type ConnectionRoom = Static<typeof ConnectionRoom>;

export const heldImportKinds = ['rooms', 'people', 'groups'] as const;

/** An import that would make many absent at once: not done before somebody says that it is so. */
export const HeldImport = Type.Object({
  kind: Type.Enum([...heldImportKinds]),
  gone: Type.Integer({ description: 'How many would become absent.' }),
  of: Type.Integer({ description: 'Of how many.' }),
  names: Type.Array(Type.String(), { description: 'Of some of them.' }),
  heldAt: Timestamp,
  approved: Type.Boolean({ description: 'The next import does it.' }),
});
export type HeldImport = Static<typeof HeldImport>;

/** A booking that should stand in Exchange by now, in one of its rooms. Of a series the first date that does not. */
export const NotInExchange = Type.Object({
  bookingId: Id,
  resourceId: Id,
  subject: Nullable(Type.String({ description: 'null: private, or without one.' })),
  organizer: Type.String(),
  start: Timestamp,
  end: Timestamp,
  since: Timestamp,
  state: Type.Enum(['on-its-way', 'in-trouble'], {
    description:
      'Not answered or not sent yet; or Exchange, or a lack here, stands in the way. It is tried again by itself.',
  }),
  detail: Nullable(Type.String({ description: 'What Exchange said, or a word of ours.' })),
});
export type NotInExchange = Static<typeof NotInExchange>;

export const FailingTasks = Type.Object({
  kind: Type.String({ description: 'Its name in logs and metrics.' }),
  count: Type.Integer(),
  since: Timestamp,
  lastError: Type.String(),
  /** null: all were given up. */
  nextAt: Nullable(Timestamp),
});
export type FailingTasks = Static<typeof FailingTasks>;

export const ConnectionHealth = Type.Object({
  connection: Connection,
  sync: Nullable(SyncProgress),
  rooms: Type.Array(RoomHealth),
  heldImports: Type.Array(HeldImport),
  queue: Type.Object(
    { waiting: Type.Integer(), failing: Type.Integer(), tasks: Type.Array(FailingTasks) },
    { description: 'Of all connections, and of what needs none.' },
  ),
  unsynced: Type.Array(NotInExchange),
  acceptedOutside: Type.Array(AcceptedOutside),
});
export type ConnectionHealth = Static<typeof ConnectionHealth>;

/** Something that did not stand the same on both sides. Without title or people: the booking says those to whoever may know. */
export const Difference = Type.Object({
  kind: Type.Enum(['missing-here', 'missing-there', 'time', 'answer']),
  bookingId: Nullable(Id),
  ours: Nullable(Period),
  theirs: Nullable(Period),
});
export type Difference = Static<typeof Difference>;

/** A day's compares of whole calendars, and the rooms where something differed. */
export const CompareRun = Type.Object({
  date: Type.String({ format: 'date' }),
  compared: Type.Integer(),
  healed: Type.Integer(),
  held: Type.Integer(),
  rooms: Type.Array(
    Type.Object({
      id: Id,
      resourceId: Id,
      name: Type.String(),
      comparedAt: Timestamp,
      outcome: Type.Enum(['same', 'healed', 'held']),
      differing: Type.Integer({ description: 'All of them; the first 50 are named.' }),
      differences: Type.Array(Difference),
    }),
  ),
});
export type CompareRun = Static<typeof CompareRun>;
