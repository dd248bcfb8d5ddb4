/** Counting turns, on jobs by their names. */
import { describe, expect, it } from 'vitest';
import { countTurns, type Due, NeverRests, sayingNeverRests } from './turns.ts';

const push: Due = { name: 'push-booking', key: 'push-booking:7', error: null };
const pull: Due = { name: 'pull-calendar', key: 'pull-calendar:3', error: 'no-route' };

describe('a job that is due again and again', () => {
  it('[T9] ends the run, named with how often it came', () => {
    const note = countTurns(1000);
    const all = () => {
      for (let second = 0; second < 1000; second += 2) note(second % 4 === 0 ? [push, pull] : [push]);
    };
    expect(all).toThrow(NeverRests);
    expect(all).toThrow(/push-booking:7 was due \d+ times, pull-calendar:3 was due \d+ times \(no-route\)/);
  });

  it('[T9] may come every ten seconds, and mails of one moment are many', () => {
    const note = countTurns(1000);
    for (let second = 0; second < 1000; second += 10) note([push]);
    const mail: Due = { name: 'send-mail', key: null, error: null };
    expect(() => note(Array.from({ length: 500 }, () => mail))).not.toThrow();
  });

  it('[T9] is told from what else went wrong in an act', () => {
    const act = new Error('Act 3 failed', { cause: new NeverRests('Never at rest.') });
    expect(sayingNeverRests(act)).toBe('Never at rest.');
    expect(sayingNeverRests(new Error('Act 3 failed', { cause: new Error('refused') }))).toBeNull();
  });
});
