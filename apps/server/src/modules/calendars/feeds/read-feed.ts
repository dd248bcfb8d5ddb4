/** What somebody who has a feed's address gets: the meetings of a person, a resource or a floor, around today. */
import { createHash } from 'node:crypto';
import type { Booking, FeedKind, FeedSettings } from '@ones/contract';
import type { Clock } from '../../../kernel/clock.ts';
import { addMinutes } from '../../../kernel/interval.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Db, TransactionHost } from '../../../platform/db/index.ts';
import type { AccessOf } from '../../../platform/http/index.ts';
import { feedBySecret, feedSettings, noteRead, type StoredFeed } from './feed.repository.ts';
import { feedWords } from './feed-words.ts';
import type { FeedSubject } from './places.gateway.ts';
import { writeFeed } from './write-feed.ts';

export interface FeedPage {
  readonly from: string;
  readonly to: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface FeedDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  /** A person's meetings as that person sees them; null: nobody active. */
  readonly ofPerson: (
    db: Db,
    personId: string,
    language: Language,
  ) => Promise<((page: FeedPage) => Promise<{ items: Booking[]; nextCursor: string | null }>) | null>;
  readonly access: AccessOf;
  /** Meetings on resources as a stranger sees them (rule B9), from whom some resources are kept. */
  readonly onResources: (
    resourceIds: readonly string[],
    page: FeedPage,
    seen: { readonly hidden: ReadonlySet<string>; readonly language: Language },
  ) => Promise<{ items: Booking[]; nextCursor: string | null }>;
  /** The resources of a resource's or a floor's feed, and what that is called; null: there is none. */
  readonly subject: (db: Db, kind: Exclude<FeedKind, 'person'>, id: string) => Promise<FeedSubject | null>;
}

const DAY = 24 * 60;
const DAYS_BACK = 31;
const DAYS_AHEAD = 366;
const MOST = 4000;
const PAGE = 500;

export interface FeedText {
  readonly text: string;
  readonly etag: string;
}

export async function readFeed(deps: FeedDeps, key: string): Promise<FeedText | null> {
  const { db } = deps.host;
  const feed = await feedBySecret(db, hashFeedSecret(key));
  if (!feed || !isAllowed(feed.kind, await feedSettings(db))) return null;
  const found = await meetingsOf(deps, feed);
  if (!found) return null;
  const now = deps.clock.now();
  if (feed.lastReadAt === null || now > addMinutes(feed.lastReadAt, 5)) await noteRead(db, feed.id, now);
  const forOthers = feed.kind !== 'person';
  const text = writeFeed({ ...found, language: feed.language, forOthers });
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}

export function isAllowed(kind: FeedKind, settings: FeedSettings): boolean {
  return kind === 'person' ? settings.ofPeople : settings.ofResources;
}

export function hashFeedSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

async function meetingsOf(deps: FeedDeps, { kind, subjectId, language }: StoredFeed) {
  const { db } = deps.host;
  if (kind === 'person') {
    const page = await deps.ofPerson(db, subjectId, language);
    return page && { name: feedWords[language].mine, meetings: await allOf(deps, page) };
  }
  const subject = await deps.subject(db, kind, subjectId);
  if (!subject) return null;
  const { hidden } = await deps.access(db, null);
  // The feed of one resource is made by whoever manages it, for whom they like.
  const shown = kind === 'floor' ? subject.resourceIds.filter((id) => !hidden.has(id)) : subject.resourceIds;
  const elsewhere = new Set([...hidden].filter((id) => !shown.includes(id)));
  const meetings = await allOf(deps, (page) => deps.onResources(shown, page, { hidden: elsewhere, language }));
  return { name: subject.nameIn(language), meetings };
}

async function allOf(
  { clock }: FeedDeps,
  read: (page: FeedPage) => Promise<{ items: Booking[]; nextCursor: string | null }>,
): Promise<Booking[]> {
  const today = new Date(`${clock.now().toISOString().slice(0, 10)}T00:00:00Z`);
  const from = addMinutes(today, -DAYS_BACK * DAY).toISOString();
  const to = addMinutes(today, DAYS_AHEAD * DAY).toISOString();
  const all: Booking[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await read({ from, to, cursor, limit: PAGE });
    all.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined && all.length < MOST);
  return all;
}
