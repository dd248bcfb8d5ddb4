/** How the health of connections, calendars, displays and checked rights is said and shown in the console (U1). */
import type { Connection, ConnectionCheck, Credential, Player, RoomHealth } from '@ones/contract';
import type { StateLook } from './room-statuses.ts';

export const connectionStateLooks: Readonly<Record<Connection['state'], StateLook>> = {
  new: { labelKey: 'connection.new', icon: 'hourglass', tone: 'cool-grey' },
  working: { labelKey: 'connection.working', icon: 'cloud-ok', tone: 'green' },
  broken: { labelKey: 'connection.broken', icon: 'cloud-no', tone: 'red' },
};

export const roomHealthLooks: Readonly<Record<RoomHealth['state'], StateLook>> = {
  'first-sync': { labelKey: 'calendar.first-sync', icon: 'hourglass', tone: 'cool-grey' },
  'in-step': { labelKey: 'calendar.in-step', icon: 'cloud-ok', tone: 'green' },
  late: { labelKey: 'calendar.late', icon: 'starting-soon', tone: 'amber' },
  unreadable: { labelKey: 'calendar.unreadable', icon: 'cloud-no', tone: 'red' },
  held: { labelKey: 'calendar.held', icon: 'conflict', tone: 'amber' },
};

export const playerStateLooks: Readonly<Record<Player['state'], StateLook>> = {
  online: { labelKey: 'player.online', icon: 'free', tone: 'green' },
  offline: { labelKey: 'player.offline', icon: 'offline', tone: 'red' },
  'never-seen': { labelKey: 'player.never-seen', icon: 'hourglass', tone: 'cool-grey' },
};

export const checkResultLooks: Readonly<Record<ConnectionCheck['result'], StateLook>> = {
  granted: { labelKey: 'check.granted', icon: 'ended', tone: 'green' },
  missing: { labelKey: 'check.missing', icon: 'declined', tone: 'red' },
  restricted: { labelKey: 'check.restricted', icon: 'conflict', tone: 'amber' },
  excess: { labelKey: 'check.excess', icon: 'conflict', tone: 'amber' },
  failed: { labelKey: 'check.failed', icon: 'declined', tone: 'red' },
  'not-tried': { labelKey: 'check.not-tried', icon: 'hourglass', tone: 'grey' },
};

/** Of a client secret that is near its end, or past it. */
export const secretLooks: Readonly<Record<'soon' | 'over', StateLook>> = {
  soon: { labelKey: 'secret.soon', icon: 'starting-soon', tone: 'amber' },
  over: { labelKey: 'secret.over', icon: 'declined', tone: 'red' },
};

/** What the tenant last said of a secret or a certificate. */
export const credentialLooks: Readonly<Record<Credential['state'], StateLook>> = {
  untried: { labelKey: 'credential.untried', icon: 'hourglass', tone: 'grey' },
  accepted: { labelKey: 'credential.accepted', icon: 'ended', tone: 'green' },
  refused: { labelKey: 'credential.refused', icon: 'declined', tone: 'red' },
};

/** Whether a connection keeps a resource the same in Exchange, its tenant has stopped naming it, or somebody put it out of use. */
export const resourceLooks: Readonly<Record<'synced' | 'absent' | 'archived', StateLook>> = {
  synced: { labelKey: 'resource.synced', icon: 'cloud-ok', tone: 'green' },
  absent: { labelKey: 'resource.absent', icon: 'out-of-service', tone: 'grey' },
  archived: { labelKey: 'resource.archived', icon: 'out-of-service', tone: 'grey' },
};
