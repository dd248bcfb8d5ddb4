/** The live line's door: what goes over `/ws` to displays and browsers. */
export type { LiveDeps } from './deps.ts';
export { type Live, startLive } from './live.ts';
