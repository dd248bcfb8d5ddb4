import type { ClientMessage, ServerMessage } from '@ones/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { delayBefore } from './backoff.ts';
import { connectLive, type LiveSocket, type LiveState, liveUrl } from './connect-live.ts';

/** The browser's WebSocket as far as the line uses it; journeys run the same line against the real server. */
class Line implements LiveSocket {
  onopen: LiveSocket['onopen'] = null;
  onmessage: LiveSocket['onmessage'] = null;
  onclose: LiveSocket['onclose'] = null;
  readonly sent: ClientMessage[] = [];
  closed = false;
  send(data: string): void {
    this.sent.push(JSON.parse(data) as ClientMessage);
  }
  close(): void {
    this.closed = true;
  }
  says(message: ServerMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  welcome(): void {
    this.onopen?.({} as never);
    this.says({ type: 'welcome', serverTime: '2026-03-02T09:00:00Z', playerId: null });
  }
}

function start() {
  const lines: Line[] = [];
  const states: [LiveState, boolean][] = [];
  const changes: string[] = [];
  const connection = connectLive({
    url: 'ws://ones.example/ws',
    topics: ['resources'],
    onChanged: ({ topic }) => changes.push(topic),
    onState: (state, again) => states.push([state, again]),
    random: () => 0.5,
    socket: () => {
      const line = new Line();
      lines.push(line);
      return line;
    },
  });
  const newest = () => lines.at(-1) as Line;
  return { connection, lines, newest, states, changes };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the live line', () => {
  it('[U3] says hello, names its topics and tells what changed', () => {
    const { newest, states, changes, connection } = start();
    newest().welcome();
    expect(newest().sent).toEqual([{ type: 'hello' }, { type: 'watch', topics: ['resources'] }]);
    newest().says({ type: 'changed', topic: 'resources', resourceIds: [], bookingIds: [] });
    expect(changes).toEqual(['resources']);
    connection.watch(['my-schedule']);
    expect(newest().sent.at(-1)).toEqual({ type: 'watch', topics: ['my-schedule'] });
    expect(states).toEqual([
      ['connecting', false],
      ['live', false],
    ]);
    connection.close();
  });

  it('[D2] comes back by itself with back-off and says that everything must be asked anew', () => {
    const { lines, newest, states, connection } = start();
    newest().welcome();
    newest().onclose?.({} as never);
    expect(states.at(-1)).toEqual(['offline', false]);
    vi.advanceTimersByTime(249);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(lines).toHaveLength(2);
    newest().onclose?.({} as never);
    vi.advanceTimersByTime(500);
    expect(lines).toHaveLength(3);
    newest().welcome();
    expect(states.at(-1)).toEqual(['live', true]);
    connection.close();
  });

  it('[D2] takes a silent line for dead after a beat without an answer', () => {
    const { lines, newest, states, connection } = start();
    newest().welcome();
    vi.advanceTimersByTime(20_000);
    expect(newest().sent.at(-1)).toEqual({ type: 'ping' });
    vi.advanceTimersByTime(20_000);
    expect(states.at(-1)).toEqual(['offline', false]);
    expect(lines[0]?.closed).toBe(true);
    connection.close();
  });

  it('[U3] stops when closed, and does not knock again after a refusal', () => {
    const first = start();
    first.newest().welcome();
    first.connection.close();
    vi.advanceTimersByTime(60_000);
    expect(first.lines).toHaveLength(1);
    const second = start();
    second.newest().says({ type: 'refused', code: 'not-signed-in' });
    vi.advanceTimersByTime(60_000);
    expect(second.lines).toHaveLength(1);
    expect(second.states.at(-1)).toEqual(['refused', false]);
  });

  it('[D2] waits longer each time, spread over the whole wait, and never beyond the most', () => {
    expect([0, 1, 2].map((attempt) => delayBefore(attempt, 0.999))).toEqual([499, 999, 1998]);
    expect(delayBefore(3, 0)).toBe(0);
    expect(delayBefore(50, 0.5)).toBe(15_000);
  });

  it('[D2] finds the address beside the page’s own, with TLS where the page has it', () => {
    expect(liveUrl('https://ones.example')).toBe('wss://ones.example/ws');
    expect(liveUrl('http://localhost:8080')).toBe('ws://localhost:8080/ws');
  });
});
