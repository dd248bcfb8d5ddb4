import { describe, expect, it } from 'vitest';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { ianaOf } from './time-zones.ts';

describe('Graph’s names of time zones', () => {
  it('[B8.1] are all known by the name that Windows gives them', () => {
    const unknown = [...new Set(WINDOWS_TO_IANA_MAP.map((row) => row.windowsName))].filter(
      (name) => ianaOf(name, 'fallback') === 'fallback',
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['GMT Standard Time', 'Europe/London'],
    ['China Standard Time', 'Asia/Shanghai'],
    ['UTC', 'UTC'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['tzone://Microsoft/UTC', 'UTC'],
    ['Europe/Oslo', 'Europe/Oslo'],
    ['Asia/Hong_Kong', 'Asia/Hong_Kong'],
  ])('[B8.1] %s is %s', (graph, iana) => {
    const same = (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    expect(same(ianaOf(graph, 'America/Lima'))).toBe(same(iana));
  });

  it.each(['Customized Time Zone', 'tzone://Microsoft/Custom', 'No Such Time', '', null, undefined])(
    '[B8.1] %s is never taken for UTC: the mailbox’s zone counts',
    (name) => {
      expect(ianaOf(name, 'Asia/Hong_Kong')).toBe('Asia/Hong_Kong');
    },
  );
});
