/** What can be booked, and where it stands. */
import Type, { type Static } from 'typebox';
import { Cursor, Id, Nullable, Period, Timestamp, TimeZone } from './common.ts';

export const resourceKinds = ['room', 'desk', 'equipment'] as const;
export const ResourceKind = Type.Enum([...resourceKinds]);

export const resourceStates = ['active', 'absent', 'archived'] as const;
export const ResourceState = Type.Enum([...resourceStates]);

export const Floor = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: Type.String(),
  position: Type.Integer({ description: 'Order within the building, lowest first.' }),
});
export type Floor = Static<typeof Floor>;

export const Building = Type.Object({ id: Id, name: Type.String(), timeZone: TimeZone, floors: Type.Array(Floor) });
export type Building = Static<typeof Building>;

/** An amenity that somebody gave names or an icon here; the others show their own word. */
export const AmenityName = Type.Object({
  name: Type.String(),
  label: Type.String({ description: 'In the language of whoever asks.' }),
  icon: Nullable(Type.String()),
});
export type AmenityName = Static<typeof AmenityName>;

export const Places = Type.Object({
  buildings: Type.Array(Building),
  amenities: Type.Array(Type.String()),
  amenityNames: Type.Array(AmenityName),
});
export type Places = Static<typeof Places>;

export const Resource = Type.Object({
  id: Id,
  kind: ResourceKind,
  name: Type.String(),
  emailAddress: Nullable(Type.String()),
  capacity: Nullable(Type.Integer()),
  amenities: Type.Array(Type.String()),
  buildingId: Nullable(Id),
  buildingName: Nullable(Type.String()),
  floorId: Nullable(Id),
  floorName: Nullable(Type.String()),
  floorShortName: Nullable(Type.String()),
  timeZone: TimeZone,
  description: Nullable(Type.String()),
  imageUrl: Nullable(Type.String()),
  state: ResourceState,
  synced: Type.Boolean({ description: 'Whether a connection keeps it the same in Exchange.' }),
});
export type Resource = Static<typeof Resource>;

export const AvailabilityQuery = Type.Object({
  start: Timestamp,
  end: Timestamp,
  organizerId: Type.Optional(
    Type.String({
      ...Id,
      description: 'For whom it would be booked, where that is not the caller; else 403 `forbidden`.',
    }),
  ),
  buildingId: Type.Optional(Id),
  placelessToo: Type.Optional(Type.Boolean({ description: 'With `buildingId`: what stands in no building, too.' })),
  floorId: Type.Optional(Id),
  nearFloorId: Type.Optional(Id),
  capacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  kind: Type.Optional(ResourceKind),
  amenities: Type.Optional(Type.String({ maxLength: 500, description: 'Names joined by commas; all are needed.' })),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});

/**
 * A free resource for the asked period, best fit first: of the right size, near `nearFloorId` or else near where
 * whoever it is for books most. `busy` is its day in its own zone, for the strip; `freeUntil` counts closing time and buffers.
 */
export const FreeResource = Type.Object({
  resource: Resource,
  freeUntil: Nullable(Timestamp),
  busy: Type.Array(Period),
  rank: Type.Array(Type.Enum(['right-size', 'all-amenities', 'own-building', 'own-floor', 'free-longer'])),
  needsApproval: Type.Boolean(),
});
export type FreeResource = Static<typeof FreeResource>;

export const TakenResource = Type.Object({
  resource: Resource,
  reason: Type.Enum(['taken', 'too-small', 'lacks-amenity', 'out-of-service', 'closed', 'policy']),
  message: Nullable(Type.String({ description: 'The words of the hours or the policy, where these are the reason.' })),
  remark: Nullable(Type.String({ description: 'Why it is out of service, where somebody said so.' })),
  freeFrom: Nullable(Timestamp),
  busy: Type.Array(Period),
});
export type TakenResource = Static<typeof TakenResource>;

/** A time today or tomorrow, and how many of the resources looked at can be had then. */
export const SuggestedTime = Type.Object({ start: Timestamp, end: Timestamp, free: Type.Integer() });
export type SuggestedTime = Static<typeof SuggestedTime>;

export const Availability = Type.Object({
  items: Type.Array(FreeResource),
  nextCursor: Nullable(Cursor),
  unavailable: Type.Array(TakenResource),
  nearestTimes: Type.Array(SuggestedTime),
});
export type Availability = Static<typeof Availability>;
