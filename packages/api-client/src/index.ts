/** The calls of all front ends: the REST API typed by its OpenAPI file, and the live line. */
export * from './all-pages.ts';
export { type Backoff, delayBefore, liveBackoff } from './backoff.ts';
export * from './connect-live.ts';
export * from './create-api.ts';
export * from './problem-error.ts';
export type { paths } from './schema.generated.ts';
