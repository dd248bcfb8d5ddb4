/** The displays module's door: pairs players, computes what their rooms look like, takes acts by touch. */
export { authenticateDevice } from './authenticate-device.ts';
export type { DisplaysDeps, DoorMeetings, DoorPlaces } from './deps.ts';
export { isDeviceToken } from './device-token.ts';
export { displayRoutes } from './displays.routes.ts';
export type { DisplayLine } from './live/audience.ts';
export { DisplayHub } from './live/display-hub.ts';
export { type Heartbeats, startHeartbeats } from './live/heartbeats.ts';
export { installPlayer, unpairPlayer } from './pair-player.ts';
export { doorPlaces } from './places.gateway.ts';
export { listPlayers, playerStates } from './present-player.ts';
export { touchActs } from './touch-acts.gateway.ts';
