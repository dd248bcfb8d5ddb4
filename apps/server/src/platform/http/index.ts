/** The HTTP platform's door. */
export { createHttpApp, type HttpOptions } from './app.ts';
export type { Authenticate, Caller, Credentials, DeviceCaller, PersonCaller } from './caller.ts';
export { actorOf } from './caller.ts';
export { actsOf, can, type Grant, type Place, placesWhere, type Scope } from './can.ts';
export { readCredentials, SESSION_COOKIE } from './credentials.ts';
export { type CursorShape, pageOf, readCursor, writeCursor } from './cursor.ts';
export { type FrontEnd, serveFrontEnds } from './front-ends.ts';
export { languageOf } from './language.ts';
export { allRoutes, openApiDocument } from './openapi.ts';
export { fieldError, NotModified, Refusal, refuse, sendProblem } from './problem.ts';
export { type AccessOf, openAccess, type ResourceAccess } from './resource-access.ts';
export { type RouteHandler, type RouteInput, serve } from './route-handler.ts';
