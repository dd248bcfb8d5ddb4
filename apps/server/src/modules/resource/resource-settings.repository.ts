/** Resources as they are set up: read whole, locked, written. */
import type { LocalNames, ResourceSettings, ToldField, ToldValues } from '@ones/contract';
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { imageUrl, type ResourceKind, type ResourceState } from './resource.ts';

export interface SettingsRow {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly names: LocalNames;
  readonly description: string | null;
  readonly capacity: number | null;
  readonly amenities: readonly string[];
  readonly buildingId: string | null;
  readonly floorId: string | null;
  readonly timeZone: string;
  readonly position: number;
  readonly state: ResourceState;
  readonly connectionId: string | null;
  readonly emailAddress: string | null;
  readonly version: number;
  readonly ours: readonly ToldField[];
  readonly told: ToldValues | null;
}

const columns = sql`
  id, kind, name, names, description, capacity, amenities, building_id as "buildingId", floor_id as "floorId",
  time_zone as "timeZone", position, state, connection_id as "connectionId", email_address as "emailAddress", version,
  ours, told`;

export async function settingsById(db: Db, id: string): Promise<SettingsRow | null> {
  const { rows } = await sql<SettingsRow>`select ${columns} from resource where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Nobody books it, and no import changes it, until the transaction ends. */
export async function lockSettings(db: Db, id: string): Promise<SettingsRow | null> {
  const { rows } = await sql<SettingsRow>`select ${columns} from resource where id = ${id} for update`.execute(db);
  return rows[0] ?? null;
}

export type SettingsToWrite = Omit<SettingsRow, 'connectionId' | 'emailAddress' | 'version' | 'told'>;

export async function insertResource(db: Db, row: SettingsToWrite, now: Date): Promise<void> {
  await sql`
    insert into resource (id, kind, name, names, description, capacity, amenities, building_id, floor_id, time_zone,
      position, state, created_at, updated_at)
    values (${row.id}, ${row.kind}, ${row.name}, ${JSON.stringify(row.names)}::jsonb, ${row.description}, ${row.capacity},
      ${[...row.amenities]}::text[], ${row.buildingId}, ${row.floorId}, ${row.timeZone}, ${row.position}, ${row.state},
      ${now}, ${now})`.execute(db);
}

export async function updateSettings(db: Db, row: SettingsToWrite, now: Date): Promise<void> {
  await sql`
    update resource set name = ${row.name}, names = ${JSON.stringify(row.names)}::jsonb, description = ${row.description},
      capacity = ${row.capacity}, amenities = ${[...row.amenities]}::text[], building_id = ${row.buildingId},
      floor_id = ${row.floorId}, time_zone = ${row.timeZone}, position = ${row.position}, state = ${row.state},
      ours = ${[...row.ours]}::text[], version = version + 1, updated_at = ${now}
    where id = ${row.id}`.execute(db);
}

type NamedId = ResourceSettings['parts'][number];

/** Its parts, what it is a part of, and its pictures. */
export async function around(db: Db, id: string): Promise<Pick<ResourceSettings, 'parts' | 'partOf' | 'images'>> {
  const { rows } = await sql<{ parts: NamedId[]; partOf: NamedId[]; images: { id: string; mediaType: string }[] }>`
    select
      (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.position, r.id), '[]')
        from resource_part p join resource r on r.id = p.part_id where p.whole_id = ${id}) as parts,
      (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.position, r.id), '[]')
        from resource_part p join resource r on r.id = p.whole_id where p.part_id = ${id}) as "partOf",
      (select coalesce(json_agg(json_build_object('id', i.id, 'mediaType', i.media_type) order by i.id), '[]')
        from resource_image i where i.resource_id = ${id}) as images`.execute(db);
  const found = rows[0] ?? { parts: [], partOf: [], images: [] };
  return { ...found, images: found.images.map((image) => ({ ...image, url: imageUrl(id, image.id) })) };
}
