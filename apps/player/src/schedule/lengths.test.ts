import { roomStatusAt } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { meeting, room } from '../../test/scenes.ts';
import { extensionOffers, walkInOffers } from './lengths.ts';

const now = Date.parse('2026-11-24T10:00:00Z');
const offersBefore = (minutes: number | null, at = now) => {
  const shown = room('Harbour 3', minutes === null ? [] : [meeting(now, minutes, minutes + 30)]);
  return walkInOffers(roomStatusAt(shown, at), at, 'Europe/London').map((offer) => offer.minutes);
};

describe('the lengths that a door offers', () => {
  it('[D4] offers only what fits before the next meeting, and until then', () => {
    expect(offersBefore(null)).toEqual([15, 30, 45, 60]);
    expect(offersBefore(90)).toEqual([15, 30, 45, 60, null]);
    expect(offersBefore(50)).toEqual([15, 30, 45, null]);
    expect(offersBefore(20)).toEqual([15, null]);
    expect(offersBefore(8)).toEqual([null]);
    expect(offersBefore(4)).toEqual([]);
  });

  it('[D4] does not offer the whole night until the first meeting of tomorrow', () => {
    const evening = Date.parse('2026-11-24T22:00:00Z');
    expect(offersBefore(23 * 60, evening)).toEqual([15, 30, 45, 60]);
  });

  it('[D4] does not offer the same end twice', () => {
    expect(offersBefore(30)).toEqual([15, 30]);
    expect(offersBefore(30, now + 20_000)).toEqual([15, null]);
  });

  it('[D4] offers nothing where the room is taken or out of service', () => {
    const taken = room('Harbour 3', [meeting(now, -10, 20)]);
    const broken = room('Harbour 3', [], { outOfService: true });
    expect(walkInOffers(roomStatusAt(taken, now), now, 'Europe/London')).toEqual([]);
    expect(walkInOffers(roomStatusAt(broken, now), now, 'Europe/London')).toEqual([]);
  });

  it('[D4] offers an extension only as far as the next meeting', () => {
    const extensions = (...more: ReturnType<typeof meeting>[]) =>
      extensionOffers(roomStatusAt(room('Harbour 3', [meeting(now, -10, 20), ...more]), now)).map((o) => o.minutes);
    expect(extensions()).toEqual([15, 30]);
    expect(extensions(meeting(now, 40, 60))).toEqual([15]);
    expect(extensions(meeting(now, 20, 60))).toEqual([]);
  });
});
