/** What needs somebody now, the most urgent first, each with the way to its mend. Pure. */
import type { Connection, ConnectionHealth, MailSettings, Player, SlotConflict } from '@ones/contract';
import type { Instant } from '@ones/ui-core';
import { isPolicyIgnored } from '../connection/policy-ignored.ts';
import { secretAge } from '../connection/secret-age.ts';

/** A key in `home:need`, in the order of urgency. */
export const needs = [
  'no-connection',
  'connection-broken',
  'mail-failing',
  'representative-out',
  'secret-over',
  'credential-refused',
  'sync-failed',
  'rooms-unreadable',
  'rooms-held',
  'policy-not-applied',
  'import-held',
  'conflicts',
  'unsynced',
  'jobs-failing',
  'players-offline',
  'rooms-late',
  'secret-soon',
  'players-unseen',
] as const;
export type Need = (typeof needs)[number];

export interface Attention {
  readonly need: Need;
  /** Of which connection; null where it is about something else. */
  readonly connection: Connection | null;
  readonly count: number;
  /** Of what kind, where names say more than a count. */
  readonly names: readonly string[];
  /** The one room that it is about, where it is one. */
  readonly resourceId?: string;
}

export interface Situation {
  /** Null: this person may not see it. */
  readonly health: readonly ConnectionHealth[] | null;
  readonly players: readonly Player[] | null;
  readonly mail?: MailSettings | null;
  readonly conflicts?: readonly SlotConflict[] | null;
  readonly now: Instant;
}

export function attentionOf({ health, players, mail = null, conflicts = null, now }: Situation): readonly Attention[] {
  const found = [
    ...(health?.length === 0 ? [{ need: 'no-connection' as const, connection: null, count: 1, names: [] }] : []),
    ...(health ?? []).flatMap((one) => ofConnection(one, now)),
    ...ofQueue(health ?? []),
    ...(mail?.sender?.state === 'failing'
      ? [{ need: 'mail-failing' as const, connection: null, count: 1, names: [] }]
      : []),
    ...ofConflicts(conflicts ?? []),
    ...ofPlayers(players ?? [], 'offline', 'players-offline'),
    ...ofPlayers(players ?? [], 'never-seen', 'players-unseen'),
  ];
  return found.sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need));
}

function ofConnection(health: ConnectionHealth, now: Instant): Attention[] {
  const { connection, sync, rooms, heldImports, unsynced } = health;
  const age = secretAge(connection.secretExpiresAt, now);
  const out = connection.representativeAccounts.flatMap(({ state, address }) => (state === 'working' ? [] : [address]));
  const about = (need: Need, count: number, names: readonly string[] = []): Attention[] =>
    count > 0 ? [{ need, connection, count, names }] : [];
  const aboutRooms = (need: Need, such: typeof rooms) =>
    about(
      need,
      such.length,
      such.slice(0, 3).map(({ name }) => name),
    );
  const inState = (need: Need, state: (typeof rooms)[number]['state']) =>
    aboutRooms(
      need,
      rooms.filter((room) => room.state === state),
    );
  const unapplied = rooms.filter(isPolicyIgnored);
  const [only] = unapplied.length === 1 ? unapplied : [];
  return [
    ...about('connection-broken', connection.state === 'broken' ? 1 : 0),
    ...about('representative-out', out.length, out.slice(0, 3)),
    ...about('credential-refused', refusedBesideWorking(connection)),
    ...about('secret-over', age === 'over' ? 1 : 0),
    ...about('secret-soon', age === 'soon' ? 1 : 0),
    ...about('sync-failed', sync?.stage === 'failed' && connection.state !== 'broken' ? 1 : 0),
    ...inState('rooms-unreadable', 'unreadable'),
    ...inState('rooms-held', 'held'),
    ...aboutRooms('policy-not-applied', unapplied).map((one) => (only ? { ...one, resourceId: only.resourceId } : one)),
    ...inState('rooms-late', 'late'),
    ...heldImports.filter(({ approved }) => !approved).flatMap(({ gone, names }) => about('import-held', gone, names)),
    ...about('unsynced', unsynced.length, roomsOf(health).slice(0, 3)),
  ];
}

/** The queue is that of all connections: told once, with the page of the first. */
function ofQueue([first]: readonly ConnectionHealth[]): Attention[] {
  if (!first || first.queue.failing === 0) return [];
  return [{ need: 'jobs-failing', connection: first.connection, count: first.queue.failing, names: [] }];
}

/** Where bookings did not reach Exchange, each room once; which bookings they are, the health page says. */
function roomsOf({ unsynced, rooms }: ConnectionHealth): readonly string[] {
  const ids = new Set(unsynced.map(({ resourceId }) => resourceId));
  return rooms.flatMap(({ resourceId, name }) => (ids.has(resourceId) ? [name] : []));
}

/** Credentials that Microsoft refused while the connection goes on by another: the roll-over is not finished. */
function refusedBesideWorking({ state, credentials }: Connection): number {
  return state === 'broken' ? 0 : credentials.filter((credential) => credential.state === 'refused').length;
}

function ofConflicts(conflicts: readonly SlotConflict[]): Attention[] {
  if (conflicts.length === 0) return [];
  const names = conflicts.map(({ claim, resourceId }) =>
    claim.allocations.find((one) => one.resourceId === resourceId),
  );
  const rooms = [...new Set(names.flatMap((allocation) => allocation?.resourceName ?? []))];
  return [{ need: 'conflicts', connection: null, count: conflicts.length, names: rooms.slice(0, 3) }];
}

function ofPlayers(players: readonly Player[], state: Player['state'], need: Need): Attention[] {
  const such = players.filter((player) => player.state === state);
  if (such.length === 0) return [];
  return [{ need, connection: null, count: such.length, names: such.slice(0, 3).map(({ name }) => name) }];
}

/** Mended where the account for the rooms signs in. */
const roomAccountMends: ReadonlySet<string> = new Set(['sign-in-room-account', 'enable-room-account']);

const bySettings: ReadonlySet<Need> = new Set<Need>([
  'connection-broken',
  'representative-out',
  'credential-refused',
  'secret-over',
  'secret-soon',
]);

/** Where it is mended. */
export function mendAddress({ need, connection, resourceId }: Attention): string {
  if (need === 'no-connection') return '/connections/new';
  if (need === 'mail-failing') return '/mail';
  if (need === 'conflicts') return '/conflicts';
  if (need === 'players-offline' || need === 'players-unseen') return '/players';
  const page = `/connections/${connection?.id ?? ''}`;
  if (resourceId !== undefined) return `${page}/rooms/${resourceId}`;
  const byAccount = need === 'connection-broken' && roomAccountMends.has(connection?.failure?.mend ?? '');
  if (byAccount) return `${page}/edit/rooms`;
  return bySettings.has(need) ? `${page}/edit/server` : page;
}

const soft: ReadonlySet<Need> = new Set<Need>(['secret-soon', 'rooms-late', 'players-unseen', 'no-connection']);

export function isUrgent({ need }: Attention): boolean {
  return !soft.has(need);
}
