import type { RoomHealth } from '@ones/contract';
import { describe, expect, it } from 'vitest';
import { roomsInNeed } from './room-health.ts';

function room(name: string, state: RoomHealth['state']): RoomHealth {
  const unsubscribed = { subscriptionExpiresAt: null, subscriptionFailure: null };
  const unknown = { ...unsubscribed, lastVerifiedAt: null, lastError: null, held: null, hasPolicy: false };
  const unseen = { lastRequestAt: null, appliedAt: null, appliedBy: null, titlesProvenAt: null };
  const readiness = { ...unseen, state: 'unknown', titles: 'unknown' } as const;
  return {
    ...unknown,
    readiness,
    resourceId: name,
    name,
    emailAddress: `${name}@x.example`,
    state,
    learnsBy: 'notification',
  };
}

const rooms = [room('a', 'in-step'), room('b', 'late'), room('c', 'unreadable'), room('d', 'in-step')];
const names = (found: readonly RoomHealth[]) => found.map(({ name }) => name);

describe('the rooms of a connection', () => {
  it('[S14] stand in the order of need, else as they came', () => {
    expect(names(roomsInNeed(rooms, { text: '', troubledOnly: false }))).toEqual(['c', 'b', 'a', 'd']);
  });

  it('[U2] are found by address, and those in trouble alone', () => {
    expect(names(roomsInNeed(rooms, { text: 'D@X', troubledOnly: false }))).toEqual(['d']);
    expect(names(roomsInNeed(rooms, { text: '', troubledOnly: true }))).toEqual(['c', 'b']);
  });

  it('[S12] count as in trouble while Exchange accepts against their policy', () => {
    const byItself = { ...room('e', 'in-step'), hasPolicy: true };
    const ignored = { ...byItself, readiness: { ...byItself.readiness, state: 'accepts-by-itself' as const } };
    expect(names(roomsInNeed([...rooms, ignored], { text: '', troubledOnly: true }))).toEqual(['c', 'e', 'b']);
  });
});
