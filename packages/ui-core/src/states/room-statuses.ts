/** How a room's status is said and shown (U1). What the status *is* at an instant: `room-status-at.ts`. */
import type { RoomStatus } from '@ones/contract';
import type { IconName } from '../icons.ts';
import type { ToneName } from './tones.ts';

export interface StateLook {
  /** Key in the namespace `states`. */
  readonly labelKey: string;
  readonly icon: IconName;
  readonly tone: ToneName;
}

/** `offline` is no status of the room but of the screen: it does not know. */
export const roomStatusLooks: Readonly<Record<RoomStatus | 'offline', StateLook>> = {
  free: { labelKey: 'room.free', icon: 'free', tone: 'green' },
  'starting-soon': { labelKey: 'room.starting-soon', icon: 'starting-soon', tone: 'amber' },
  'waiting-check-in': { labelKey: 'room.waiting-check-in', icon: 'check-in', tone: 'amber' },
  'in-use': { labelKey: 'room.in-use', icon: 'in-use', tone: 'red' },
  closed: { labelKey: 'room.closed', icon: 'out-of-service', tone: 'grey' },
  'out-of-service': { labelKey: 'room.out-of-service', icon: 'out-of-service', tone: 'grey' },
  offline: { labelKey: 'room.offline', icon: 'offline', tone: 'cool-grey' },
};
