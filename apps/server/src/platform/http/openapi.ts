/** The OpenAPI 3.1 document, made from the contract's routes alone, so that it can be written without a database. */
import swagger from '@fastify/swagger';
import { type RouteSpec, routes } from '@ones/contract';
import fastify from 'fastify';
import { openApiSchema } from './route-handler.ts';
import { validatorCompiler } from './validation.ts';

export function openApiInfo() {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'ONES',
        version: '1',
        description:
          'Rooms, desks and equipment, the same in ONES and in Microsoft 365. Errors are problem+json with a stable code.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http' as const, scheme: 'bearer' },
          session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'ones_session' },
        },
      },
    },
  };
}

export function allRoutes(): RouteSpec[] {
  return Object.values(routes).flatMap((group): RouteSpec[] => Object.values(group));
}

export async function openApiDocument(): Promise<object> {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler());
  await app.register(swagger, openApiInfo());
  for (const spec of allRoutes()) {
    app.route({ method: spec.method, url: spec.url, schema: openApiSchema(spec), handler: async () => null });
  }
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
