/** Whether a room leaves requests to our policies (rule S12): observed, not read, for Graph cannot read it. */
import Type, { type Static } from 'typebox';
import { Email, Id, Nullable, Timestamp } from './common.ts';

const titles = Type.Enum(['unknown', 'kept', 'lost'], { description: 'On the room’s copy, once it is accepted.' });

export const RoomReadiness = Type.Object({
  state: Type.Enum(['unknown', 'ready', 'accepts-by-itself', 'title-unreadable']),
  lastRequestAt: Nullable(Timestamp),
  /** From then on requests are ours to answer; what was accepted before counts as approved. */
  appliedAt: Nullable(Timestamp),
  appliedBy: Nullable(Type.Enum(['said', 'observed'])),
  titles,
  /** When a guided test found title and private mark as they were sent. */
  titlesProvenAt: Nullable(Timestamp),
});
export type RoomReadiness = Static<typeof RoomReadiness>;

/** Whose Outlook the test meeting will be sent from. */
export const StartRoomTest = Type.Object({ organizer: Email }, { additionalProperties: false });

/** A meeting sent from somebody's Outlook, watched step by step and then answered as the room. */
export const RoomTest = Type.Object({
  id: Id,
  organizer: Type.String(),
  subject: Type.String({ description: 'How the meeting is to be called.' }),
  state: Type.Enum(['watching', 'settling', 'reading', 'answering', 'passed', 'failed']),
  startedAt: Timestamp,
  endsAt: Timestamp,
  arrivedAt: Nullable(Timestamp),
  arrived: Nullable(Type.Enum(['unanswered', 'accepted'])),
  acceptedAt: Nullable(Timestamp),
  title: Nullable(Type.Enum(['kept', 'lost'])),
  privateKept: Nullable(Type.Boolean()),
  answeredAt: Nullable(Timestamp),
  failure: Nullable(Type.String({ description: 'nothing-came, left, or the code with which the answer was refused.' })),
  finishedAt: Nullable(Timestamp),
});
export type RoomTest = Static<typeof RoomTest>;

/** An administrator says that the script was run for these rooms. */
export const PolicyApplied = Type.Object(
  { resourceIds: Type.Array(Id, { minItems: 1, maxItems: 10_000 }) },
  { additionalProperties: false },
);

/** A meeting that Exchange accepted without our verdict, and what the policy would have said. */
export const AcceptedOutside = Type.Object({
  bookingId: Id,
  resourceId: Id,
  start: Timestamp,
  end: Timestamp,
  organizer: Type.String(),
  /** In the reader's language. */
  reasons: Type.Array(Type.String()),
});
export type AcceptedOutside = Static<typeof AcceptedOutside>;
