/** Resources and places over HTTP. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../../platform/db/index.ts';
import { pageOf, Refusal, readCursor, refuse, serve, writeCursor } from '../../platform/http/index.ts';
import { listAmenities, listBuildings } from './place.repository.ts';
import { listResources, resourceById } from './resource.repository.ts';
import { presentResource } from './resource.ts';

export function resourceRoutes(app: FastifyInstance, { db }: { readonly db: Db }): void {
  serve(app, routes.resource.list, async ({ query }) => {
    const after = readCursor(query.cursor, ['integer', 'uuid']);
    if (after instanceof Refusal) return after;
    const { cursor: _, limit = 100, ...filter } = query;
    const resources = await listResources(db, { ...filter, after, limit });
    const page = pageOf(resources, limit, (last) => writeCursor(last.position, last.id));
    return { items: page.items.map(presentResource), nextCursor: page.nextCursor };
  });

  serve(app, routes.resource.get, async ({ params }) => {
    const resource = await resourceById(db, params.id);
    return resource ? presentResource(resource) : refuse('not-found');
  });

  serve(app, routes.resource.places, async () => ({
    buildings: await listBuildings(db),
    amenities: await listAmenities(db),
  }));
}
