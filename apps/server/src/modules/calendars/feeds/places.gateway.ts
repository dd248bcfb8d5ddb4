/** The resources and floors that feeds are about, as the resource module tells of them. */
import type { FeedKind } from '@ones/contract';
import type { Language } from '../../../kernel/language.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Place } from '../../../platform/http/index.ts';
import { affectedResourceIds, listResources, presentResource, resourcesByIds } from '../../resource/index.ts';

export interface FeedSubject extends Place {
  nameIn(language: Language): string;
  readonly resourceIds: readonly string[];
}

const MOST = 500;

/** A floor without anything on it is none that a feed could tell of. */
export async function feedSubject(db: Db, kind: Exclude<FeedKind, 'person'>, id: string): Promise<FeedSubject | null> {
  const found =
    kind === 'floor'
      ? await listResources(db, { floorId: id, after: null, limit: MOST })
      : await resourcesByIds(db, [id]);
  const [first] = found;
  if (!first) return null;
  const { buildingId, floorId } = first;
  const ids = found.map((one) => one.id);
  // What holds a combined room holds its parts, and the other way round (rule B5).
  const resourceIds = kind === 'resource' ? await affectedResourceIds(db, ids) : ids;
  return { nameIn: (language) => nameOf(kind, presentResource(first, language)), resourceIds, buildingId, floorId };
}

function nameOf(kind: FeedKind, { name, buildingName, floorName }: ReturnType<typeof presentResource>): string {
  const parts = kind === 'floor' ? [floorName, buildingName] : [name, buildingName];
  return parts.filter((part) => part !== null).join(', ');
}
