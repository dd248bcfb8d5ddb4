/** Small rules that stand alone, each in a file of a few lines. */
import { describe, expect, it } from 'vitest';
import { isMany } from '../../kernel/brake.ts';
import { capabilitiesOf, integrationTypes } from './capabilities.ts';
import { cloudsWith } from './clouds.ts';
import { roomTest } from './import/import-people.ts';
import { inParallel } from './in-parallel.ts';
import { mendOf } from './mend.ts';
import { isLoop } from './push/write-cap.ts';
import { windowAt } from './window.ts';

describe('the window', () => {
  it('[S6.2] lasts for a day, and goes from a week ago to two years ahead', () => {
    const { start, end } = windowAt(new Date('2026-03-02T09:15:00Z'));
    expect([start, end]).toEqual([new Date('2026-02-23T00:00:00Z'), new Date('2028-03-02T00:00:00Z')]);
    expect(windowAt(new Date('2026-03-02T23:59:59Z'))).toEqual({ start, end });
    expect(windowAt(new Date('2026-03-03T00:00:00Z')).end).toEqual(new Date('2028-03-03T00:00:00Z'));
  });
});

describe('a mass removal', () => {
  it.each([
    [5, 5, false],
    [6, 6, true],
    [6, 29, true],
    [6, 30, false],
    [20, 100, false],
    [21, 100, true],
  ])('[S6.3] is %s of %s: %s', (removals, future, held) => {
    expect(isMany(removals, future)).toBe(held);
  });
});

describe('the cap on writes', () => {
  const now = new Date('2026-03-02T09:10:00Z');
  const done = (...minutes: readonly number[]) =>
    minutes.map((minute) => ({
      state: 'done' as const,
      startedAt: new Date(now.getTime() - minute * 60_000),
      body: {},
    }));

  it('[S5.5] lets three writes pass and stops the fourth, within ten minutes and with nobody acting', () => {
    expect(isLoop(done(1, 2, 3), null, now)).toBe(false);
    expect(isLoop(done(1, 2, 3, 4), null, now)).toBe(true);
    expect(isLoop(done(1, 2, 3, 11), null, now)).toBe(false);
  });

  it('[S5.5] counts each date of a series for itself', () => {
    const onDates = (...ids: readonly string[]) =>
      done(1, 2, 3, 4).map((one, at) => ({ ...one, body: { dates: [{ immutableId: ids[at % ids.length] ?? '' }] } }));
    expect(isLoop(onDates('first', 'second'), null, now)).toBe(false);
    expect(isLoop(onDates('first'), null, now)).toBe(true);
  });

  it('[S5.5] begins anew with every act of a person, and does not count what did not succeed', () => {
    const acted = new Date(now.getTime() - 150_000);
    expect(isLoop(done(1, 2, 3, 4), acted, now)).toBe(false);
    const failed = done(1, 2, 3, 4, 5).map((attempt) => ({ ...attempt, state: 'failed' as const }));
    expect(isLoop(failed, null, now)).toBe(false);
  });
});

describe('what to do about an error', () => {
  it.each([
    ['AADSTS7000222', 'renew-secret'],
    ['AADSTS7000215', 'check-secret-value'],
    ['AADSTS700016', 'check-client-id'],
    ['AADSTS90002', 'check-tenant-id'],
    ['AADSTS65001', 'grant-consent'],
    ['ErrorAccessDenied', 'check-access-policy'],
    ['no-answer', 'check-network'],
    ['SomethingNew', 'ask-support'],
  ])('[S16.1] after %s is %s', (code, mend) => {
    expect(mendOf(code)).toBe(mend);
  });
});

describe('room mailboxes among the users', () => {
  const isRoom = roomTest([{ emailAddress: 'Harbour3@example.com', displayName: 'Harbour 3' }]);
  it.each([
    ['by its address', { id: 'a', mail: 'harbour3@example.com' }, true],
    ['by its sign-in name', { id: 'b', userPrincipalName: 'HARBOUR3@example.com' }, true],
    [
      'by another of its addresses',
      { id: 'c', mail: 'h3@example.com', proxyAddresses: ['smtp:harbour3@example.com'] },
      true,
    ],
    ['by its name, if nobody can sign in with it', { id: 'd', displayName: 'harbour 3', accountEnabled: false }, true],
    ['not a person who has a room’s name', { id: 'e', displayName: 'Harbour 3', accountEnabled: true }, false],
    ['not a person who has left', { id: 'f', displayName: 'Ada', accountEnabled: false }, false],
  ])('[S17.1] are known %s', (_how, user, room) => {
    expect(isRoom(user)).toBe(room);
  });
});

describe('the tables', () => {
  it('[S20.1] say of every type whose calendars it touches, and of none that it reads people it may not', () => {
    for (const type of integrationTypes) {
      expect(capabilitiesOf(type.id)).toBe(type);
      expect(type.importsPeople).toBe(type.permissions.includes('User.Read.All'));
      expect(type.importsPlaces).toBe(type.permissions.includes('Place.Read.All'));
      expect(type.touchesPersonCalendars === 'never').toBe(type.writesTo === 'resource');
    }
  });

  it('[X4] allow plain http to nobody but a simulated tenant', () => {
    expect(cloudsWith(null).every((cloud) => !cloud.allowsHttp && cloud.graph.startsWith('https:'))).toBe(true);
    expect(cloudsWith('http://127.0.0.1:8090/').at(-1)).toMatchObject({
      id: 'simulated',
      graph: 'http://127.0.0.1:8090',
    });
  });
});

describe('a few at a time', () => {
  it('[S13.4] does no more at once than it is told, and answers in order', async () => {
    let running = 0;
    let most = 0;
    const answers = await inParallel([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return item * 2;
    });
    expect([answers, most]).toEqual([[10, 2, 8, 4, 6], 2]);
  });
});
