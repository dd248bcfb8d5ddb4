/** The live line's door: what goes over `/ws` to displays and browsers. */
export { startLive } from './live.ts';
