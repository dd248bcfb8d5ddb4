/** What is free on the dates of a series. */
import Type, { type Static } from 'typebox';
import { Recurrence } from './booking.ts';
import { Id, Nullable, Timestamp, TimeZone } from './common.ts';
import { AvailabilityQuery, FreeResource, Resource } from './resource.ts';

/** On which of its dates a series could not have a resource, and what else is free then, as near as can be. */
export const MissingDate = Type.Object({
  date: Type.String({ format: 'date', description: "In the series' zone." }),
  start: Timestamp,
  end: Timestamp,
  reason: Type.Enum(['taken', 'out-of-service', 'closed', 'policy']),
  message: Nullable(Type.String({ description: 'The words of the hours or the policy, where these are the reason.' })),
  other: Nullable(Type.Object({ resourceId: Id, resourceName: Type.String() })),
});
export type MissingDate = Static<typeof MissingDate>;

export const SeriesFree = Type.Object({
  resource: Resource,
  freeOn: Type.Integer({ description: 'Of the dates that were looked at.' }),
  missing: Type.Array(MissingDate, { description: 'The first 30.' }),
  rank: FreeResource.properties.rank,
  needsApproval: Type.Boolean(),
});
export type SeriesFree = Static<typeof SeriesFree>;

const { organizerId, buildingId, placelessToo, floorId, nearFloorId, capacity, kind } = AvailabilityQuery.properties;

/** Where and what, and a series as it would be booked. */
export const AskSeriesAvailability = Type.Object(
  {
    start: Timestamp,
    end: Timestamp,
    timeZone: TimeZone,
    recurrence: Recurrence,
    organizerId,
    buildingId,
    placelessToo,
    floorId,
    nearFloorId,
    capacity,
    kind,
    amenities: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  },
  { additionalProperties: false },
);
export type AskSeriesAvailability = Static<typeof AskSeriesAvailability>;

/** Best first: free on all dates, then by the number of dates, then by fit. */
export const SeriesAvailability = Type.Object({
  judged: Type.Integer({ description: 'How many dates were looked at: the first of the series, 200 at most.' }),
  judgedUntil: Timestamp,
  goesOn: Type.Boolean({ description: 'Whether there are dates after those.' }),
  /** Null: whatever fits was tried, or as many as were asked for are free on all dates. */
  capped: Nullable(
    Type.Object({
      tried: Type.Integer({ description: 'How many of the best fitting resources were tried on all dates.' }),
      of: Type.Integer({ description: 'How many fit.' }),
    }),
  ),
  items: Type.Array(SeriesFree),
});
export type SeriesAvailability = Static<typeof SeriesAvailability>;
