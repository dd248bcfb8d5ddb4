/** The contract of ONES: schemas of REST and wss, error codes, permissions. Data only, no behaviour. */
export * from './acts.ts';
export * from './booking.ts';
export * from './common.ts';
export * from './connection.ts';
export * from './directory.ts';
export * from './feed.ts';
export * from './live.ts';
export * from './mail.ts';
export * from './player.ts';
export * from './policy.ts';
export * from './problem.ts';
export * from './resource.ts';
export * from './resource-settings.ts';
export * from './room-readiness.ts';
export * from './route.ts';
export { routes } from './routes/index.ts';
export * from './service-token.ts';
export * from './states.ts';
