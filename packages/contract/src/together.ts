/** Several resources at once: when all of them are free. */
import Type, { type Static } from 'typebox';
import { Id, Timestamp } from './common.ts';
import { AvailabilityQuery, Resource, ResourceKind } from './resource.ts';

const { organizerId, buildingId, floorId, nearFloorId } = AvailabilityQuery.properties;

/** One that is named, or any that fits: "a room for 8", "a projector". */
export const WantedResource = Type.Object(
  {
    resourceId: Type.Optional(Id),
    kind: Type.Optional(ResourceKind),
    capacity: AvailabilityQuery.properties.capacity,
    amenities: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 })),
  },
  { additionalProperties: false },
);
export type WantedResource = Static<typeof WantedResource>;

export const AskTogether = Type.Object(
  {
    start: Timestamp,
    end: Timestamp,
    wanted: Type.Array(WantedResource, { minItems: 1, maxItems: 10 }),
    organizerId,
    buildingId,
    floorId,
    nearFloorId,
  },
  { additionalProperties: false },
);
export type AskTogether = Static<typeof AskTogether>;

/** Resources in the order of what was wanted, no two the same or held by one another; the nearest to each other first. */
export const ResourceSet = Type.Object({
  resources: Type.Array(Resource),
  near: Type.Enum(['floor', 'building', 'anywhere'], { description: 'Where all of them that stand anywhere stand.' }),
  needsApproval: Type.Boolean(),
});
export type ResourceSet = Static<typeof ResourceSet>;

export const SetTime = Type.Object({
  start: Timestamp,
  end: Timestamp,
  resources: Type.Array(Type.Object({ id: Id, name: Type.String() })),
});
export type SetTime = Static<typeof SetTime>;

/** Up to five sets; where there is none, the places in `wanted` for which nothing is free, and the next times for all. */
export const Together = Type.Object({
  sets: Type.Array(ResourceSet),
  lacking: Type.Array(Type.Integer()),
  suggestedTimes: Type.Array(SetTime),
});
export type Together = Static<typeof Together>;
