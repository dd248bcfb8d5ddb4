/** One booking's whole trail, for whoever may read the audit trail. */
import { routes, type TrailEntry } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../platform/db/index.ts';
import { refuse, serve } from '../../platform/http/index.ts';
import { maskTrail, mergeTrail } from './trail.ts';

/** What one module or integration keeps of a booking. */
export type TrailSource = (db: Db, bookingId: string) => Promise<readonly TrailEntry[]>;

export interface TrailDeps {
  readonly db: Db;
  readonly sources: readonly TrailSource[];
  /** null: there is no such booking. */
  readonly isPrivate: (db: Db, bookingId: string) => Promise<boolean | null>;
}

export function trailRoutes(app: FastifyInstance, { db, sources, isPrivate }: TrailDeps): void {
  serve(app, routes.audit.trail, async ({ params }) => {
    const hidden = await isPrivate(db, params.id);
    if (hidden === null) return refuse('not-found');
    const parts = await Promise.all(sources.map((source) => source(db, params.id)));
    return { items: maskTrail(mergeTrail(parts), hidden) };
  });
}
