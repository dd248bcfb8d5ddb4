/** Pictures of resources, in PostgreSQL with everything else that has to be backed up. */
import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import type { ImageType } from './image-type.ts';

export interface StoredImage {
  readonly mediaType: ImageType;
  readonly bytes: Buffer;
  readonly digest: string;
}

export async function imageById(db: Db, resourceId: string, id: string): Promise<StoredImage | null> {
  const { rows } = await sql<StoredImage>`
    select media_type as "mediaType", bytes, digest from resource_image
    where id = ${id} and resource_id = ${resourceId}`.execute(db);
  return rows[0] ?? null;
}

export async function countImages(db: Db, resourceId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from resource_image where resource_id = ${resourceId}`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function insertImage(
  db: Db,
  image: StoredImage & { readonly id: string; readonly resourceId: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into resource_image (id, resource_id, media_type, bytes, digest, created_at)
    values (${image.id}, ${image.resourceId}, ${image.mediaType}, ${image.bytes}, ${image.digest}, ${now})`.execute(db);
  await showFirst(db, image.resourceId);
}

/** @returns false if it is not there. */
export async function deleteImage(db: Db, resourceId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from resource_image where id = ${id} and resource_id = ${resourceId}`.execute(db);
  await showFirst(db, resourceId);
  return numAffectedRows === 1n;
}

async function showFirst(db: Db, resourceId: string): Promise<void> {
  await sql`
    update resource set image_id = (select id from resource_image where resource_id = ${resourceId} order by id limit 1)
    where id = ${resourceId}`.execute(db);
}
