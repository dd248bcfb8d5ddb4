import { describe, expect, it } from 'vitest';
import { backoffDelay } from './backoff.ts';
import {
  ANSWER_WITHIN,
  GRACE,
  isOffline,
  type Line,
  type LineEffect,
  type LineEvent,
  PING_EVERY,
  startLine,
  step,
} from './connection.ts';

const serverTime = '2026-11-24T10:00:00Z';
const welcome: LineEvent = { type: 'heard', message: { type: 'welcome', serverTime, playerId: null } };

function run(events: readonly (readonly [number, LineEvent])[], from?: Line): { line: Line; effects: LineEffect[] } {
  const [first, started] = startLine(0);
  let line = from ?? first;
  const effects: LineEffect[] = from ? [] : [...started];
  for (const [now, event] of events) {
    const [next, more] = step(line, event, { now, token: 'secret', random: 0.5 });
    line = next;
    effects.push(...more);
  }
  return { line, effects };
}

const live = run([
  [10, { type: 'opened' }],
  [20, welcome],
]).line;

describe('the line to the server', () => {
  it('[D2] says hello with its token as soon as the line is open', () => {
    const { effects, line } = run([[10, { type: 'opened' }]]);
    expect(effects).toEqual([{ type: 'connect' }, { type: 'send', message: { type: 'hello', token: 'secret' } }]);
    expect(line.phase).toBe('greeting');
  });

  it('[D5] sends a ping as a message every 15 seconds while it is live', () => {
    const { effects } = run([[20 + PING_EVERY, { type: 'tick' }]], live);
    expect(effects).toEqual([{ type: 'send', message: { type: 'ping', at: 20 + PING_EVERY } }]);
  });

  it('[D2] gives a line up that does not answer a ping in time, and tries again', () => {
    const pinged = PING_EVERY + 20;
    const { line, effects } = run(
      [
        [pinged, { type: 'tick' }],
        [pinged + ANSWER_WITHIN, { type: 'tick' }],
        [pinged + ANSWER_WITHIN + 500, { type: 'tick' }],
      ],
      live,
    );
    expect(effects.map((effect) => effect.type)).toEqual(['send', 'disconnect', 'connect']);
    expect(line.phase).toBe('connecting');
  });

  it('[D2] gives an attempt up that never opens', () => {
    const { line, effects } = run([[ANSWER_WITHIN, { type: 'tick' }]]);
    expect(line.phase).toBe('waiting');
    expect(effects.at(-1)).toEqual({ type: 'disconnect' });
  });

  it('[D3] is offline only after a short grace, and until it is live again', () => {
    const cut = run([[1_000, { type: 'closed' }]], live).line;
    expect(isOffline(cut, 1_000 + GRACE - 1)).toBe(false);
    expect(isOffline(cut, 1_000 + GRACE)).toBe(true);
    const back = run(
      [
        [4_000, { type: 'tick' }],
        [4_100, { type: 'opened' }],
        [4_200, welcome],
      ],
      cut,
    ).line;
    expect(isOffline(back, 60_000)).toBe(false);
  });

  it('[D2] connects at once when the network says that it is back', () => {
    const cut = run([[1_000, { type: 'closed' }]], live).line;
    expect(run([[1_001, { type: 'network-back' }]], cut).effects).toEqual([{ type: 'connect' }]);
  });

  it('[D1] forgets its pairing when it is unpaired or its token is refused, and then stays silent', () => {
    for (const message of [{ type: 'unpaired' }, { type: 'refused', code: 'not-signed-in' }] as const) {
      const { line, effects } = run([[30, { type: 'heard', message }]], live);
      expect(effects).toEqual([{ type: 'disconnect' }, { type: 'forget-pairing' }]);
      expect(run([[90_000, { type: 'tick' }]], line).effects).toEqual([]);
    }
  });

  it('[D1] keeps its pairing when it is refused for another reason', () => {
    const { line, effects } = run(
      [[30, { type: 'heard', message: { type: 'refused', code: 'too-many-requests' } }]],
      live,
    );
    expect(effects).toEqual([{ type: 'disconnect' }]);
    expect(line.phase).toBe('waiting');
  });
});

describe('the wait before the next attempt', () => {
  it('[D2] is spread over the whole of a growing interval, up to half a minute', () => {
    expect([0, 1, 2, 3, 10, 99].map((attempt) => backoffDelay(attempt, 0.999_999))).toEqual([
      999, 1_999, 3_999, 7_999, 29_999, 29_999,
    ]);
    expect(backoffDelay(5, 0)).toBe(0);
  });
});
