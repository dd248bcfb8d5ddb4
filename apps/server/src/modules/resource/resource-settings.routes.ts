/** Resources over HTTP, for whoever sets them up. */
import { routes } from '@ones/contract';
import type { FastifyInstance } from 'fastify';
import { serve } from '../../platform/http/index.ts';
import type { ResourceAdminDeps } from './admin-deps.ts';
import { imageRoutes } from './image.routes.ts';
import { placeRoutes } from './place.routes.ts';
import { changeResource, createResource, readSettings } from './save-resource.ts';
import { archiveResource, restoreResource, takeTold } from './use-resource.ts';

export function resourceSettingsRoutes(app: FastifyInstance, deps: ResourceAdminDeps): void {
  const own = routes.resourceSettings;
  serve(app, own.create, ({ body, caller }) => createResource(deps, caller, body));
  serve(app, own.get, ({ params }) => readSettings(deps, params.id));
  serve(app, own.change, ({ params, body, caller }) => changeResource(deps, caller, params.id, body));
  serve(app, own.archive, ({ params, body, caller }) => archiveResource(deps, caller, { ...params, ...body }));
  serve(app, own.restore, ({ params, body, caller }) => restoreResource(deps, caller, { ...params, ...body }));
  serve(app, own.takeTold, ({ params, body, caller }) => takeTold(deps, caller, { ...params, ...body }));
  imageRoutes(app, deps);
  placeRoutes(app, deps);
}
