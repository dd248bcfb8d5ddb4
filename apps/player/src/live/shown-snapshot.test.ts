import { describe, expect, it } from 'vitest';
import { readMessage } from './messages.ts';
import { newerSnapshot } from './shown-snapshot.ts';

const display = { kind: 'room-display', rooms: [] } as const;
const other = { ...display, rooms: [] };

describe('the shown snapshot', () => {
  it('[D2] ignores a lower version and takes the same or a higher one', () => {
    const shown = newerSnapshot(null, { version: 5, display: { ...display, rooms: [] } }, 100);
    expect(newerSnapshot(shown, { version: 4, display: other }, 200)).toBe(shown);
    expect(newerSnapshot(shown, { version: 5, display: other }, 200)).toMatchObject({ version: 5, trueAt: 200 });
    expect(newerSnapshot(shown, { version: 6, display: other }, 300)).toMatchObject({ version: 6, trueAt: 300 });
  });

  it('[D2] reads nothing out of words that it does not know', () => {
    for (const text of ['', 'null', '[]', '{"type":"dance"}', '{"type":"snapshot","version":"1","display":{}}']) {
      expect(readMessage(text)).toBeNull();
    }
    expect(readMessage('{"type":"unpaired"}')).toEqual({ type: 'unpaired' });
  });
});
