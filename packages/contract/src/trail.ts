/** One booking's whole trail across both sides. Never a title, a body or who is invited (rule B9). */
import Type, { type Static } from 'typebox';
import { Nullable, Timestamp } from './common.ts';

const text = Nullable(Type.String());

export const TrailEntry = Type.Object({
  id: Type.String(),
  at: Timestamp,
  kind: Type.Enum(['received', 'decided', 'done', 'sent', 'mailed'], {
    description: 'Came from Exchange; a policy’s verdict; an act; a write to Exchange; a mail.',
  }),
  what: Type.String({ description: 'The act, the outcome, the kind of write or of mail.' }),
  who: Nullable(Type.String({ description: 'Who did it, the room that it came from, or whose mailbox it went to.' })),
  through: Nullable(Type.String({ description: 'The channel, or how it was learnt.' })),
  state: text,
  detail: text,
  /** As it came, where it came with a time. */
  start: Nullable(Timestamp),
  end: Nullable(Timestamp),
  requestId: Nullable(Type.String({ description: 'Graph’s name of the request.' })),
  clientRequestId: Nullable(Type.String({ description: 'Our name of it, which Graph keeps beside its own.' })),
});
export type TrailEntry = Static<typeof TrailEntry>;
