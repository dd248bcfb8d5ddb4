/** The displays module's door: pairs players, computes what their rooms look like, takes acts by touch. */
export { authenticateDevice } from './authenticate-device.ts';
export type {
  DisplaysDeps,
  DoorFloor,
  DoorMeetings,
  DoorPlaces,
  DoorRoom,
  TouchActs,
} from './deps.ts';
export { isDeviceToken } from './device-token.ts';
export type { PlayerEvent } from './displays.events.ts';
export { displayRoutes } from './displays.routes.ts';
export type { DisplayLine } from './live/audience.ts';
export { DisplayHub, type HubDeps } from './live/display-hub.ts';
export { type Heartbeats, startHeartbeats } from './live/heartbeats.ts';
export { installPlayer, unpairPlayer } from './pair-player.ts';
export { doorPlaces } from './places.gateway.ts';
export type { PlayerState } from './player-state.ts';
export { listPlayers, playerStates } from './present-player.ts';
export { touchActs } from './touch-acts.gateway.ts';
