/** Buildings, floors and amenities over HTTP, for whoever sets them up. Buildings are shared: who keeps one keeps its floors. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { inTransaction } from '../../platform/db/index.ts';
import {
  actorOf,
  can,
  fieldError,
  type PersonCaller,
  placesWhere,
  type Refusal,
  refuse,
  serve,
} from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { ResourceAdminDeps } from './admin-deps.ts';
import { amenitiesWithUse, deleteAmenity, saveAmenity } from './amenity.repository.ts';
import { cleanNames } from './local-names.ts';
import { buildingOfFloor, buildingsWithUse } from './place-settings.repository.ts';
import { placesChanged } from './resource.events.ts';
import { removePlace, saveBuilding, saveFloor } from './save-place.ts';

export function placeRoutes(app: FastifyInstance, deps: ResourceAdminDeps): void {
  const { db } = deps.host;
  const elsewhere = (caller: PersonCaller, place: { buildingId: string; floorId: string | null }): Refusal | null =>
    can(caller, 'resource.manage', place) ? null : refuse('forbidden');

  serve(app, routes.place.buildings, async () => ({ items: await buildingsWithUse(db) }));

  serve(
    app,
    routes.place.createBuilding,
    async ({ body, caller }) => refusedElsewhere(caller) ?? saveBuilding(deps, actorOf(caller), null, body),
  );
  serve(
    app,
    routes.place.changeBuilding,
    async ({ params, body, caller }) =>
      elsewhere(caller, { buildingId: params.id, floorId: null }) ??
      saveBuilding(deps, actorOf(caller), params.id, body),
  );
  serve(
    app,
    routes.place.removeBuilding,
    async ({ params, caller }) =>
      refusedElsewhere(caller) ?? removePlace(deps, actorOf(caller), { buildingId: params.id, floorId: null }),
  );

  serve(
    app,
    routes.place.createFloor,
    async ({ params, body, caller }) =>
      elsewhere(caller, { buildingId: params.id, floorId: null }) ??
      saveFloor(deps, actorOf(caller), { buildingId: params.id, floorId: null }, body),
  );
  serve(app, routes.place.changeFloor, async ({ params, body, caller }) => {
    const buildingId = await buildingOfFloor(db, params.id);
    if (buildingId === null) return refuse('not-found');
    const place = { buildingId, floorId: params.id };
    return elsewhere(caller, place) ?? saveFloor(deps, actorOf(caller), place, body);
  });
  serve(app, routes.place.removeFloor, async ({ params, caller }) => {
    const buildingId = await buildingOfFloor(db, params.id);
    if (buildingId === null) return refuse('not-found');
    const refusal = elsewhere(caller, { buildingId, floorId: null });
    return refusal ?? removePlace(deps, actorOf(caller), { buildingId, floorId: params.id });
  });
  amenityRoutes(app, deps);
}

/** What all places share is for those who manage all of them. */
function refusedElsewhere(caller: PersonCaller): Refusal | null {
  return placesWhere(caller, 'resource.manage') === null ? null : refuse('forbidden');
}

function amenityRoutes(app: FastifyInstance, deps: ResourceAdminDeps): void {
  serve(app, routes.place.amenities, async () => ({ items: await amenitiesWithUse(deps.host.db) }));

  serve(app, routes.place.saveAmenity, async ({ params, body, caller }) => {
    const refusal = refusedElsewhere(caller);
    if (refusal) return refusal;
    const name = params.name.trim();
    if (name === '' || name.includes(',')) {
      const message = 'is a word without commas';
      return refuse('invalid-input', { errors: [fieldError('/params/name', 'not-a-word', message)] });
    }
    const names = cleanNames(body.names);
    return inTransaction(deps.host, async (tx) => {
      const now = deps.clock.now();
      const before = (await amenitiesWithUse(tx.db)).find((one) => one.name === name);
      await saveAmenity(tx.db, { name, names, icon: body.icon }, now);
      const about = { subjectType: 'amenity', subjectId: null, ...(before ? { before } : {}) };
      const after = { name, names, icon: body.icon };
      await recordAudit(tx, { actor: actorOf(caller), act: 'amenity.save', ...about, after }, now);
      tx.publish(placesChanged(null, now));
      return { ...after, resources: before?.resources ?? 0 };
    });
  });

  serve(app, routes.place.removeAmenity, async ({ params, caller }) => {
    const refusal = refusedElsewhere(caller);
    if (refusal) return refusal;
    return inTransaction(deps.host, async (tx) => {
      const now = deps.clock.now();
      const before = (await amenitiesWithUse(tx.db)).find((one) => one.name === params.name);
      if (!before) return refuse('not-found');
      if (before.resources > 0) return refuse('place-in-use');
      await deleteAmenity(tx.db, params.name);
      const about = { subjectType: 'amenity', subjectId: null, before };
      await recordAudit(tx, { actor: actorOf(caller), act: 'amenity.remove', ...about }, now);
      tx.publish(placesChanged(null, now));
      return null;
    });
  });
}
