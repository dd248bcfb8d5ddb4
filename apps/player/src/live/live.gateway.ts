/** Runs the line's state machine over a real WebSocket and holds what the screen draws. The decisions are in `connection.ts`. */
import { clock } from '../device/clock.ts';
import { storage } from '../device/storage.gateway.ts';
import { isOffline, type Line, type LineEffect, type LineEvent, startLine, step } from './connection.ts';
import { readMessage } from './messages.ts';
import { newerSnapshot, type ShownSnapshot } from './shown-snapshot.ts';

const TICK = 250;

export interface LiveView {
  readonly shown: ShownSnapshot | null;
  readonly offline: boolean;
  readonly paired: boolean;
}

export interface LiveSource {
  view(): LiveView;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export function openLive(token: string, url: string): LiveSource {
  const listeners = new Set<() => void>();
  let socket: WebSocket | null = null;
  const [firstLine, firstEffects] = startLine(clock.monotonic());
  let line = firstLine;
  let view: LiveView = { shown: remembered(), offline: false, paired: true };

  function feed(event: LineEvent): void {
    const wasLive = line.phase === 'live';
    const [next, effects] = step(line, event, { now: clock.monotonic(), token, random: Math.random() });
    settle(next, effects);
    if (event.type === 'heard' && line.phase === 'live') stillTrue();
    if (wasLive && line.phase !== 'live') remember(view.shown);
  }

  function settle(next: Line, effects: readonly LineEffect[]): void {
    line = next;
    for (const effect of effects) run(effect);
    const offline = isOffline(line, clock.monotonic());
    const paired = line.phase !== 'unpaired';
    if (offline !== view.offline || paired !== view.paired) publish({ ...view, offline, paired });
  }

  function run(effect: LineEffect): void {
    switch (effect.type) {
      case 'connect':
        socket = connect(url, (from, event) => {
          if (from === socket) feed(event);
        });
        break;
      case 'disconnect':
        drop();
        break;
      case 'send':
        if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(effect.message));
        break;
      case 'set-clock':
        clock.follow(effect.serverTime);
        break;
      case 'show': {
        const shown = newerSnapshot(view.shown, effect, clock.now());
        if (shown !== view.shown) remember(shown);
        publish({ ...view, shown });
        break;
      }
      case 'forget-pairing':
        storage.forgetPairing();
    }
  }

  /** Forgets the socket before it closes: a dead line may report its end minutes later, in the middle of a new one. */
  function drop(): void {
    const dropped = socket;
    socket = null;
    dropped?.close();
  }

  /** Any word over a live line proves the shown data: had it changed, a snapshot would have come first. */
  function stillTrue(): void {
    if (view.shown) view = { ...view, shown: { ...view.shown, trueAt: clock.now() } };
  }

  function publish(next: LiveView): void {
    view = next;
    for (const listener of listeners) listener();
  }

  const ticking = setInterval(() => feed({ type: 'tick' }), TICK);
  const networkBack = () => feed({ type: 'network-back' });
  window.addEventListener('online', networkBack);
  settle(line, firstEffects);

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearInterval(ticking);
      window.removeEventListener('online', networkBack);
      drop();
      listeners.clear();
    },
  };
}

function connect(url: string, feed: (from: WebSocket, event: LineEvent) => void): WebSocket {
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => feed(socket, { type: 'opened' }));
  socket.addEventListener('close', () => feed(socket, { type: 'closed' }));
  socket.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = typeof event.data === 'string' ? readMessage(event.data) : null;
    if (message) feed(socket, { type: 'heard', message });
  });
  return socket;
}

function remembered(): ShownSnapshot | null {
  const saved = storage.snapshot();
  if (!saved) return null;
  clock.restoreOffset(saved.clockOffset);
  return { version: saved.version, display: saved.display, trueAt: saved.trueAt };
}

function remember(shown: ShownSnapshot | null): void {
  if (shown) storage.keepSnapshot({ ...shown, clockOffset: clock.offset() });
}
