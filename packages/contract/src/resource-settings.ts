/** Resources, places and amenities as they are set up: what the API takes, and what it gives to whoever sets them up. */
import Type, { type Static } from 'typebox';
import { Id, Nullable, TimeZone } from './common.ts';
import { ResourceKind, ResourceState } from './resource.ts';

const name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
const version = Type.Integer({
  minimum: 1,
  description: 'The one last seen: another in between is 409 `stale-version`.',
});
const position = Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Order, lowest first.' });

/** What it is called in some languages; `name` serves the others. */
export const LocalNames = Type.Object(
  {
    en: Type.Optional(Type.String({ maxLength: 120 })),
    'zh-Hant': Type.Optional(Type.String({ maxLength: 120 })),
    'zh-Hans': Type.Optional(Type.String({ maxLength: 120 })),
  },
  { additionalProperties: false },
);
export type LocalNames = Static<typeof LocalNames>;

const settings = {
  name,
  names: LocalNames,
  description: Nullable(Type.String({ maxLength: 2000 })),
  capacity: Nullable(Type.Integer({ minimum: 1, maximum: 100_000 })),
  amenities: Type.Array(Type.String({ minLength: 1, maxLength: 80, pattern: '^[^,]*\\S[^,]*$' }), {
    maxItems: 50,
    uniqueItems: true,
  }),
  buildingId: Nullable(Id),
  floorId: Nullable(Id),
  timeZone: Nullable(TimeZone),
  position: Type.Optional(position),
  partIds: Type.Array(Id, {
    maxItems: 50,
    uniqueItems: true,
    description: 'Of a combined room: the rooms it is made of.',
  }),
};

export const ResourceInput = Type.Object({ kind: ResourceKind, ...settings }, { additionalProperties: false });
export type ResourceInput = Static<typeof ResourceInput>;

export const ResourceChange = Type.Object({ version, ...settings }, { additionalProperties: false });
export type ResourceChange = Static<typeof ResourceChange>;

export const toldFields = ['name', 'capacity', 'amenities', 'place'] as const;
export const ToldField = Type.Enum([...toldFields]);
export type ToldField = Static<typeof ToldField>;

/** What the connection said of it last. */
export const ToldValues = Type.Object({
  name: Type.String(),
  capacity: Nullable(Type.Integer()),
  amenities: Type.Array(Type.String()),
  building: Nullable(Type.String()),
  floor: Nullable(Type.String()),
});
export type ToldValues = Static<typeof ToldValues>;

export const ResourceImage = Type.Object({ id: Id, url: Type.String(), mediaType: Type.String() });
export type ResourceImage = Static<typeof ResourceImage>;

export const ResourceSettings = Type.Object({
  id: Id,
  kind: ResourceKind,
  name: Type.String(),
  names: LocalNames,
  description: Nullable(Type.String()),
  capacity: Nullable(Type.Integer()),
  amenities: Type.Array(Type.String()),
  buildingId: Nullable(Id),
  floorId: Nullable(Id),
  timeZone: TimeZone,
  position: Type.Integer(),
  parts: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  partOf: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  state: ResourceState,
  synced: Type.Boolean(),
  emailAddress: Nullable(Type.String()),
  version: Type.Integer(),
  ours: Type.Array(ToldField, { description: 'Set here and left alone by imports.' }),
  told: Nullable(ToldValues),
  images: Type.Array(ResourceImage),
  upcoming: Type.Integer({ description: 'Bookings to come.' }),
});
export type ResourceSettings = Static<typeof ResourceSettings>;

export const VersionOnly = Type.Object({ version }, { additionalProperties: false });

export const TakeTold = Type.Object(
  { version, fields: Type.Array(ToldField, { minItems: 1, maxItems: 4, uniqueItems: true }) },
  { additionalProperties: false },
);

export const ImageUpload = Type.Object(
  {
    data: Type.String({
      minLength: 4,
      maxLength: 2_800_000,
      pattern: '^[A-Za-z0-9+/]+={0,2}$',
      description: 'PNG, JPEG or WebP of at most 2 MB, in base64. What it is, is read from its bytes.',
    }),
  },
  { additionalProperties: false },
);

const building = {
  name,
  names: LocalNames,
  address: Nullable(Type.String({ maxLength: 500 })),
  timeZone: TimeZone,
  position: Nullable(position),
};
export const BuildingInput = Type.Object(building, { additionalProperties: false });
export type BuildingInput = Static<typeof BuildingInput>;
export const BuildingChange = Type.Object({ version, ...building }, { additionalProperties: false });

const floor = {
  name,
  names: LocalNames,
  shortName: Type.String({ minLength: 1, maxLength: 12, pattern: '\\S' }),
  position: Type.Optional(Type.Integer({ minimum: -1000, maximum: 1000 })),
};
export const FloorInput = Type.Object(floor, { additionalProperties: false });
export type FloorInput = Static<typeof FloorInput>;
export const FloorChange = Type.Object({ version, ...floor }, { additionalProperties: false });

export const FloorSettings = Type.Object({
  id: Id,
  name: Type.String(),
  names: LocalNames,
  shortName: Type.String(),
  position: Type.Integer(),
  version: Type.Integer(),
  resources: Type.Integer({ description: 'How many stand there, those out of use too.' }),
});
export type FloorSettings = Static<typeof FloorSettings>;

export const BuildingSettings = Type.Object({
  id: Id,
  name: Type.String(),
  names: LocalNames,
  address: Nullable(Type.String()),
  timeZone: TimeZone,
  position: Nullable(Type.Integer()),
  version: Type.Integer(),
  resources: Type.Integer(),
  floors: Type.Array(FloorSettings),
});
export type BuildingSettings = Static<typeof BuildingSettings>;

export const amenityIcons = [
  'tag',
  'video',
  'whiteboard',
  'screen',
  'accessible',
  'phone',
  'audio',
  'coffee',
  'window',
  'people',
] as const;
export const AmenityIcon = Type.Enum([...amenityIcons]);

export const AmenityInput = Type.Object(
  { names: LocalNames, icon: Nullable(AmenityIcon) },
  { additionalProperties: false },
);

export const Amenity = Type.Object({
  name: Type.String(),
  names: LocalNames,
  icon: Nullable(AmenityIcon),
  resources: Type.Integer(),
});
export type Amenity = Static<typeof Amenity>;
