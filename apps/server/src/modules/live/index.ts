/** The live line's door: what goes over `/ws` to displays and browsers. */
export { withDelegates } from './concerned.ts';
export { startLive } from './live.ts';
