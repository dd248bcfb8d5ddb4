/** Calendar feeds (iCalendar): secret addresses from which other calendars read meetings. */
import Type, { type Static } from 'typebox';
import { Id, Nullable, Timestamp } from './common.ts';

export const feedKinds = ['person', 'resource', 'floor'] as const;
export const FeedKind = Type.Enum([...feedKinds]);
export type FeedKind = (typeof feedKinds)[number];

export const Feed = Type.Object({
  id: Id,
  kind: FeedKind,
  subjectId: Id,
  createdAt: Timestamp,
  lastReadAt: Nullable(Timestamp),
});
export type Feed = Static<typeof Feed>;

export const MakeFeed = Type.Object(
  {
    kind: FeedKind,
    subjectId: Type.Optional(
      Type.String({ format: 'uuid', description: 'The resource or the floor. Left out for your own meetings.' }),
    ),
  },
  { additionalProperties: false },
);
export type MakeFeed = Static<typeof MakeFeed>;

export const MadeFeed = Type.Object({
  address: Type.String({ description: 'Shown this once. Whoever has it can read the feed.' }),
  feed: Feed,
});
export type MadeFeed = Static<typeof MadeFeed>;

export const FeedSettings = Type.Object(
  {
    ofPeople: Type.Boolean({ description: 'Everybody may have a feed of their own meetings.' }),
    ofResources: Type.Boolean({ description: 'Who manages a resource may make a feed of it or of its floor.' }),
  },
  { additionalProperties: false },
);
export type FeedSettings = Static<typeof FeedSettings>;
