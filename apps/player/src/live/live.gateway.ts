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
  readonly view: () => LiveView;
  readonly subscribe: (listener: () => void) => () => void;
  close(): void;
}

export function openLive(token: string, url: string): LiveSource {
  return new LiveLine(token, url);
}

class LiveLine implements LiveSource {
  readonly #token: string;
  readonly #url: string;
  readonly #listeners = new Set<() => void>();
  readonly #ticking: ReturnType<typeof setInterval>;
  #view: LiveView;
  #socket: WebSocket | null = null;
  #line: Line;

  constructor(token: string, url: string) {
    this.#token = token;
    this.#url = url;
    this.#view = { shown: remembered(token), offline: false, paired: true };
    const [line, effects] = startLine(clock.monotonic());
    this.#line = line;
    this.#settle(line, effects);
    this.#ticking = setInterval(() => this.#feed({ type: 'tick' }), TICK);
    window.addEventListener('online', this.#networkBack);
  }

  readonly view = () => this.#view;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    clearInterval(this.#ticking);
    window.removeEventListener('online', this.#networkBack);
    this.#drop();
    this.#listeners.clear();
  }

  readonly #networkBack = () => this.#feed({ type: 'network-back' });

  #feed(event: LineEvent): void {
    const wasLive = this.#line.phase === 'live';
    const input = { now: clock.monotonic(), token: this.#token, random: Math.random() };
    this.#settle(...step(this.#line, event, input));
    if (event.type === 'heard' && this.#line.phase === 'live') this.#stillTrue();
    if (wasLive && this.#line.phase === 'waiting') remember(this.#token, this.#view.shown);
  }

  #settle(next: Line, effects: readonly LineEffect[]): void {
    this.#line = next;
    for (const effect of effects) this.#run(effect);
    const offline = isOffline(next, clock.monotonic());
    const paired = next.phase !== 'unpaired';
    if (offline !== this.#view.offline || paired !== this.#view.paired)
      this.#publish({ ...this.#view, offline, paired });
  }

  #run(effect: LineEffect): void {
    switch (effect.type) {
      case 'connect':
        this.#connect();
        return;
      case 'disconnect':
        this.#drop();
        return;
      case 'send':
        if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(effect.message));
        return;
      case 'set-clock':
        clock.follow(effect.serverTime);
        return;
      case 'show': {
        const shown = newerSnapshot(this.#view.shown, effect, clock.now());
        if (shown !== this.#view.shown) remember(this.#token, shown);
        this.#publish({ ...this.#view, shown });
        return;
      }
      case 'forget-pairing':
        storage.forgetPairing(this.#token);
    }
  }

  #connect(): void {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    const feed = (event: LineEvent) => {
      if (socket === this.#socket) this.#feed(event);
    };
    socket.addEventListener('open', () => feed({ type: 'opened' }));
    socket.addEventListener('close', () => feed({ type: 'closed' }));
    socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = typeof event.data === 'string' ? readMessage(event.data) : null;
      if (message) feed({ type: 'heard', message });
    });
  }

  /** Forgets the socket before it closes: a dead line may report its end minutes later, in the middle of a new one. */
  #drop(): void {
    const dropped = this.#socket;
    this.#socket = null;
    dropped?.close();
  }

  /** Any word over a live line proves the shown data: had it changed, a snapshot would have come first. */
  #stillTrue(): void {
    const { shown } = this.#view;
    if (shown) this.#view = { ...this.#view, shown: { ...shown, trueAt: clock.now() } };
  }

  #publish(next: LiveView): void {
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }
}

function remembered(token: string): ShownSnapshot | null {
  const saved = storage.snapshot(token);
  if (!saved) return null;
  clock.restoreOffset(saved.clockOffset);
  return { version: saved.version, display: saved.display, trueAt: saved.trueAt };
}

function remember(token: string, shown: ShownSnapshot | null): void {
  if (shown) storage.keepSnapshot(token, { ...shown, clockOffset: clock.offset() });
}
