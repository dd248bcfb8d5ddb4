/** Feeds and who may have them (migration 0038). */
import type { FeedKind, FeedSettings } from '@ones/contract';
import { sql } from 'kysely';
import type { Language } from '../../../kernel/language.ts';
import type { Db } from '../../../platform/db/index.ts';

export interface StoredFeed {
  readonly id: string;
  readonly kind: FeedKind;
  readonly subjectId: string;
  readonly language: Language;
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}

const FOUND = sql`
  select id, kind, subject_id as "subjectId", language, created_at as "createdAt", last_read_at as "lastReadAt" from feed`;

export async function feedOf(db: Db, kind: FeedKind, subjectId: string): Promise<StoredFeed | null> {
  const found = sql<StoredFeed>`${FOUND} where kind = ${kind} and subject_id = ${subjectId}`;
  return (await found.execute(db)).rows[0] ?? null;
}

export async function feedById(db: Db, id: string): Promise<StoredFeed | null> {
  return (await sql<StoredFeed>`${FOUND} where id = ${id}`.execute(db)).rows[0] ?? null;
}

export async function feedBySecret(db: Db, secretHash: Buffer): Promise<StoredFeed | null> {
  return (await sql<StoredFeed>`${FOUND} where secret_hash = ${secretHash}`.execute(db)).rows[0] ?? null;
}

export interface NewFeed extends Omit<StoredFeed, 'createdAt' | 'lastReadAt'> {
  readonly secretHash: Buffer;
  readonly madeBy: string;
}

/** In the place of the one before. */
export async function replaceFeed(db: Db, feed: NewFeed, now: Date): Promise<void> {
  await sql`
    insert into feed (id, secret_hash, kind, subject_id, language, made_by, created_at)
    values (${feed.id}, ${feed.secretHash}, ${feed.kind}, ${feed.subjectId}, ${feed.language}, ${feed.madeBy}, ${now})
    on conflict (kind, subject_id) do update set id = excluded.id, secret_hash = excluded.secret_hash,
      language = excluded.language, made_by = excluded.made_by, created_at = excluded.created_at, last_read_at = null
  `.execute(db);
}

export async function deleteFeed(db: Db, id: string): Promise<void> {
  await sql`delete from feed where id = ${id}`.execute(db);
}

export async function noteRead(db: Db, id: string, now: Date): Promise<void> {
  await sql`update feed set last_read_at = ${now} where id = ${id}`.execute(db);
}

export async function feedSettings(db: Db): Promise<FeedSettings> {
  const { rows } = await sql<FeedSettings>`
    select of_people as "ofPeople", of_resources as "ofResources" from feed_setting`.execute(db);
  return rows[0] ?? { ofPeople: false, ofResources: false };
}

export async function saveFeedSettings(db: Db, { ofPeople, ofResources }: FeedSettings): Promise<void> {
  await sql`update feed_setting set of_people = ${ofPeople}, of_resources = ${ofResources}`.execute(db);
}
