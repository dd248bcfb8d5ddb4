/** Resources and places over HTTP. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { nameIn } from '../../kernel/language.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  type AccessOf,
  languageOf,
  pageOf,
  Refusal,
  readCursor,
  refuse,
  serve,
  writeCursor,
} from '../../platform/http/index.ts';
import { amenitiesNamed, listAmenities } from './amenity.repository.ts';
import { listBuildings, presentPlaces } from './place.repository.ts';
import { listResources, resourceById } from './resource.repository.ts';
import { presentResource } from './resource.ts';

export interface ResourceRouteDeps {
  readonly db: Db;
  readonly access: AccessOf;
}

export function resourceRoutes(app: FastifyInstance, { db, access }: ResourceRouteDeps): void {
  serve(app, routes.resource.list, async ({ query, caller, request }) => {
    const after = readCursor(query.cursor, ['integer', 'uuid']);
    if (after instanceof Refusal) return after;
    const { cursor: _, limit = 100, ...filter } = query;
    const { hidden } = await access(db, caller);
    const resources = await listResources(db, { ...filter, hidden, after, limit });
    const page = pageOf(resources, limit, (last) => writeCursor(last.position, last.id));
    return { items: page.items.map((one) => presentResource(one, languageOf(request))), nextCursor: page.nextCursor };
  });

  serve(app, routes.resource.get, async ({ params, caller, request }) => {
    const { hidden } = await access(db, caller);
    const resource = hidden.has(params.id) ? null : await resourceById(db, params.id);
    return resource ? presentResource(resource, languageOf(request)) : refuse('not-found');
  });

  serve(app, routes.resource.places, async ({ request }) => {
    const language = languageOf(request);
    const named = await amenitiesNamed(db);
    return {
      buildings: (await listBuildings(db)).map((building) => presentPlaces(building, language)),
      amenities: await listAmenities(db),
      amenityNames: named.map(({ name, names, icon }) => ({ name, label: nameIn(language, name, names), icon })),
    };
  });
}
