import type { Connection, ConnectionHealth, Player, RoomHealth, SlotConflict } from '@ones/contract';
import { instantOf } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { attentionOf, mendAddress } from './attention.ts';

const now = instantOf('2026-03-02T09:00:00Z');

const healthy: ConnectionHealth = {
  connection: {
    ...{ id: 'c1', name: 'Contoso', type: 't', operator: 'o', tenantId: 'x', clientId: 'y', loginButtonName: 'z' },
    ...{ secretExpiresAt: '2027-03-02T09:00:00Z', state: 'working', failure: null, roomAccount: null, createdAt: '' },
    rooms: { mode: 'all', addresses: [] },
    roomsElsewhere: [],
    ...{ setupStep: 'done', version: 1, credentials: [], delegateAddress: null, senderAddress: null },
    titlesFromRooms: false,
    ...{
      representatives: [],
      representativeAccounts: [],
      defaultGroupIds: [],
      cardNumberAttribute: null,
      groupRoles: [],
    },
  },
  sync: null,
  rooms: [],
  heldImports: [],
  queue: { waiting: 3, failing: 0, tasks: [] },
  unsynced: [],
  acceptedOutside: [],
};

function room(state: RoomHealth['state'], more: Partial<RoomHealth> = {}): RoomHealth {
  const unsubscribed = { subscriptionExpiresAt: null, subscriptionFailure: null };
  const unknown = { ...unsubscribed, lastVerifiedAt: null, lastError: null, held: null, hasPolicy: false };
  const readiness = readinessIn('unknown');
  return {
    ...unknown,
    readiness,
    ...more,
    resourceId: 'r',
    name: 'Harbour 3',
    emailAddress: 'r@x.example',
    state,
    learnsBy: 'polling',
  };
}

function readinessIn(state: RoomHealth['readiness']['state']): RoomHealth['readiness'] {
  const unseen = { lastRequestAt: null, appliedAt: null, appliedBy: null, titlesProvenAt: null };
  return { ...unseen, state, titles: 'unknown' };
}

function player(state: Player['state']): Player {
  const target = { resourceIds: [], floorId: null, target: '', lastSeenAt: null, pairedAt: '' };
  return { ...target, id: state, name: state, kind: 'room-display', state };
}

describe('what needs somebody now', () => {
  it('[S14] is nothing where all is well', () => {
    expect(attentionOf({ health: [healthy], players: [player('online')], now })).toEqual([]);
  });

  it('[S17] is an import that is held, until somebody has said that it is so', () => {
    const held = { kind: 'people' as const, gone: 40, of: 90, names: ['Ada'], heldAt: '2026-03-02T08:00:00Z' };
    const found = (approved: boolean) =>
      attentionOf({ health: [{ ...healthy, heldImports: [{ ...held, approved }] }], players: null, now });
    expect(found(false)).toMatchObject([{ need: 'import-held', count: 40, names: ['Ada'] }]);
    expect(found(true)).toEqual([]);
  });

  it('[S14] names the rooms whose bookings did not reach Exchange, each once', () => {
    const times = { start: '2026-03-03T08:00:00Z', end: '2026-03-03T09:00:00Z', since: '2026-03-02T08:00:00Z' };
    const said = { subject: null, organizer: 'Ada', state: 'on-its-way' as const, detail: null };
    const one = { bookingId: 'b', resourceId: 'r', ...times, ...said };
    const health = { ...healthy, rooms: [room('in-step')], unsynced: [one, { ...one, bookingId: 'c' }] };
    const found = attentionOf({ health: [health], players: null, now });
    expect(found).toMatchObject([{ need: 'unsynced', count: 2, names: ['Harbour 3'] }]);
    expect(found.map(mendAddress)).toEqual(['/connections/c1']);
  });

  it('[S16] names a refused credential beside one that works, and leads to where it is replaced', () => {
    const credential = { kind: 'secret', thumbprint: null, expiresAt: null, addedAt: '', refusal: null } as const;
    const credentials: Connection['credentials'] = [
      { ...credential, id: 'old', state: 'refused' },
      { ...credential, id: 'new', state: 'accepted' },
    ];
    const rolling = { ...healthy, connection: { ...healthy.connection, credentials } };
    const found = attentionOf({ health: [rolling], players: null, now });
    expect(found.map(({ need }) => need)).toEqual(['credential-refused']);
    expect(found.map(mendAddress)).toEqual(['/connections/c1/edit/server']);
  });

  it('[S16] warns before a secret ends and after, with the way to its settings', () => {
    const ending = (secretExpiresAt: string) => ({
      ...healthy,
      connection: { ...healthy.connection, secretExpiresAt },
    });
    const [soon] = attentionOf({ health: [ending('2026-04-30T00:00:00Z')], players: null, now });
    const [over] = attentionOf({ health: [ending('2026-03-01T00:00:00Z')], players: null, now });
    expect([soon?.need, over?.need]).toEqual(['secret-soon', 'secret-over']);
    expect(soon && mendAddress(soon)).toBe('/connections/c1/edit/server');
  });

  it('[S19] names the representative that has to sign in, and leads to where it does', () => {
    const account = { state: 'broken' as const, address: 'desk@asia.example', error: 'AADSTS50173', since: null };
    const connection = { ...healthy.connection, representativeAccounts: [account] };
    const [found] = attentionOf({ health: [{ ...healthy, connection }], players: null, now });
    expect(found).toMatchObject({ need: 'representative-out', names: ['desk@asia.example'] });
    expect(found && mendAddress(found)).toBe('/connections/c1/edit/server');
  });

  it('[S14] puts the broken connection first, then rooms, then displays', () => {
    const ill: ConnectionHealth = {
      ...healthy,
      connection: { ...healthy.connection, state: 'broken' },
      rooms: [room('late'), room('unreadable'), room('in-step')],
      queue: { waiting: 0, failing: 2, tasks: [] },
    };
    const other: ConnectionHealth = { ...healthy, queue: ill.queue };
    const found = attentionOf({ health: [ill, other], players: [player('offline'), player('never-seen')], now });
    expect(found.map(({ need }) => need)).toEqual([
      'connection-broken',
      'rooms-unreadable',
      'jobs-failing',
      'players-offline',
      'rooms-late',
      'players-unseen',
    ]);
  });

  it('[S12] names rooms with a policy that Exchange accepts by itself, and leads to the one or to all', () => {
    const readiness = readinessIn('accepts-by-itself');
    const ignored = room('in-step', { hasPolicy: true, readiness });
    const found = (rooms: readonly RoomHealth[]) =>
      attentionOf({ health: [{ ...healthy, rooms: [...rooms] }], players: null, now });
    expect(found([room('in-step', { readiness }), room('in-step', { hasPolicy: true })])).toEqual([]);
    expect(found([ignored])).toMatchObject([{ need: 'policy-not-applied', count: 1, names: ['Harbour 3'] }]);
    expect(found([ignored]).map(mendAddress)).toEqual(['/connections/c1/rooms/r']);
    expect(found([ignored, ignored]).map(mendAddress)).toEqual(['/connections/c1']);
  });

  it('[S16] leads to the page where the account for the rooms signs in, where that is the mend', () => {
    const failure = (mend: string) => ({ code: 'AADSTS50057', mend, since: '2026-03-02T08:00:00Z' });
    const broken = (mend: string): ConnectionHealth => ({
      ...healthy,
      connection: { ...healthy.connection, state: 'broken', failure: failure(mend) },
    });
    const addressOf = (mend: string) => attentionOf({ health: [broken(mend)], players: null, now }).map(mendAddress);
    expect(addressOf('enable-room-account')).toEqual(['/connections/c1/edit/rooms']);
    expect(addressOf('sign-in-room-account')).toEqual(['/connections/c1/edit/rooms']);
    expect(addressOf('renew-secret')).toEqual(['/connections/c1/edit/server']);
  });

  it('[S8] counts conflicts, names their rooms and leads to their page; nothing to somebody who may not settle them', () => {
    const allocation = { resourceId: 'r', resourceName: 'Harbour 3' } as SlotConflict['claim']['allocations'][number];
    const claim = { allocations: [allocation] } as unknown as SlotConflict['claim'];
    const conflict: SlotConflict = { id: 'a', resourceId: 'r', claim, holders: [] };
    const found = attentionOf({ health: [healthy], players: null, conflicts: [conflict, conflict], now });
    expect(found).toMatchObject([{ need: 'conflicts', count: 2, names: ['Harbour 3'] }]);
    expect(found.map(mendAddress)).toEqual(['/conflicts']);
    expect(attentionOf({ health: [healthy], players: null, conflicts: null, now })).toEqual([]);
  });

  it('[U2] asks for the first connection where there is none, but not of somebody who may not make one', () => {
    expect(attentionOf({ health: [], players: [], now }).map(mendAddress)).toEqual(['/connections/new']);
    expect(attentionOf({ health: null, players: [], now })).toEqual([]);
  });
});
