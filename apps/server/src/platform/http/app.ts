/** Makes the Fastify application that every role shares: security headers, errors, callers, OpenAPI. No routes of its own. */

import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { hasBrokenText } from './broken-text.ts';
import type { Authenticate } from './caller.ts';
import { isFromOtherOrigin, readCredentials } from './credentials.ts';
import { openApiInfo } from './openapi.ts';
import { problemOfError, Refusal, refuse, sendProblem } from './problem.ts';
import { RequestLog } from './request-log.ts';
import { guardRoutes } from './route-handler.ts';
import { validatorCompiler } from './validation.ts';

export interface HttpOptions {
  readonly publicUrl: string;
  readonly logger: FastifyBaseLogger;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly authenticate: Authenticate;
}

const MAX_BODY_BYTES = 256 * 1024;

export async function createHttpApp(options: HttpOptions): Promise<FastifyInstance> {
  const settings: FastifyServerOptions = {
    loggerInstance: options.logger,
    logController: new RequestLog(),
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    trustProxy: 'loopback',
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    ...(options.tls ? { https: options.tls } : {}),
  };
  const app: FastifyInstance = fastify(settings);
  app.setValidatorCompiler(validatorCompiler());
  await app.register(cookie);
  await app.register(helmet, helmetOptions(options.publicUrl));
  await app.register(rateLimit, { global: false });
  await app.register(swagger, openApiInfo());

  app.decorateRequest('caller');
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    request.caller = { kind: 'anonymous' };
    if (!request.routeOptions.config.act) return;
    const credentials = readCredentials(request);
    if (credentials.sessionCookie && !credentials.bearer && isFromOtherOrigin(request, options.publicUrl)) {
      return sendProblem(request, reply, refuse('wrong-origin'));
    }
    const caller = await options.authenticate(credentials);
    if (!(caller instanceof Refusal)) request.caller = caller;
    else if (request.routeOptions.config.act !== 'anyone') return sendProblem(request, reply, caller);
  });
  guardRoutes(app);
  app.addHook('preValidation', async (request, reply) => {
    if (hasBrokenText(request.body)) return sendProblem(request, reply, refuse('invalid-input'));
  });
  app.setErrorHandler((error: Parameters<typeof problemOfError>[0], request, reply) =>
    sendProblem(request, reply, problemOfError(error, request)),
  );
  return app;
}

function helmetOptions(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Fluent UI inserts its rules into style elements at run time; no markup of ours carries inline styles from data.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')],
        fontSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    hsts: secure,
    crossOriginEmbedderPolicy: false,
    // Each front end says its own: the add-in's dialog must keep its opener through the sign-in's redirects.
    crossOriginOpenerPolicy: false,
  };
}
