/**
 * One live connection as the rest of the server sees it: sending that never piles up, and closing with a reason.
 * What is said over it is not its business.
 */
import type { WebSocket } from 'ws';

export interface Connection {
  /** Messages in their order; one who does not read them is cut off, and told everything on return. */
  send(text: string | Buffer): void;
  /** Only the newest text of a slot matters: while the line is busy it replaces the one that waits. */
  sendLatest(slot: string, text: string | Buffer): void;
  /** From now on the connection may stay; before, it is closed after a few seconds. */
  identified(): void;
  close(code: CloseCode, reason: string): void;
}

/** Codes of RFC 6455 §7.4.1, and from 4000 on our own. */
export const closeCodes = {
  goingAway: 1001,
  restarting: 1012,
  invalidMessage: 4400,
  notSignedIn: 4401,
  unpaired: 4403,
  tooSlow: 4408,
  tooMany: 4429,
} as const;
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

const BUSY_BYTES = 256 * 1024;
const MOST_BYTES = 1024 * 1024;
const HELLO_WITHIN_MS = 10_000;
const IDLE_AFTER_MS = 75_000;
const STUCK_AFTER_MS = 30_000;
const MESSAGES_IN_A_WINDOW = 60;
const WINDOW_MS = 10_000;

export interface ConnectionLimits {
  readonly helloWithinMs: number;
  readonly idleAfterMs: number;
}

export const usualLimits: ConnectionLimits = { helloWithinMs: HELLO_WITHIN_MS, idleAfterMs: IDLE_AFTER_MS };

export class SocketConnection implements Connection {
  readonly #socket: WebSocket;
  readonly #openedAt: number;
  #waiting: Map<string, string | Buffer> | null = null;
  #waitingSince = 0;
  #heardAt: number;
  #isIdentified = false;
  #windowAt: number;
  #inWindow = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#openedAt = performance.now();
    this.#heardAt = this.#openedAt;
    this.#windowAt = this.#openedAt;
  }

  send(text: string | Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MOST_BYTES) this.#cutOff();
    else this.#socket.send(text, { binary: false }, this.#written);
  }

  sendLatest(slot: string, text: string | Buffer): void {
    if (this.#socket.bufferedAmount <= BUSY_BYTES && !this.#waiting) {
      this.send(text);
      return;
    }
    if (!this.#waiting) {
      this.#waiting = new Map();
      this.#waitingSince = performance.now();
    }
    this.#waiting.set(slot, text);
  }

  identified(): void {
    this.#isIdentified = true;
  }

  close(code: CloseCode, reason: string): void {
    this.#waiting = null;
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  /** Whether one more message may be taken from the other side. */
  hear(): boolean {
    const now = performance.now();
    this.#heardAt = now;
    if (now - this.#windowAt > WINDOW_MS) {
      this.#windowAt = now;
      this.#inWindow = 0;
    }
    this.#inWindow += 1;
    return this.#inWindow <= MESSAGES_IN_A_WINDOW;
  }

  /** Called now and then for every connection: ends those that are silent, stuck, or never said who they are. */
  sweep(now: number, limits: ConnectionLimits): void {
    if (!this.#isIdentified && now - this.#openedAt > limits.helloWithinMs)
      this.close(closeCodes.notSignedIn, 'no hello');
    else if (now - this.#heardAt > limits.idleAfterMs) this.terminate();
    else if (this.#waiting && now - this.#waitingSince > STUCK_AFTER_MS) this.#cutOff();
  }

  readonly #written = (error?: Error | null): void => {
    if (error || !this.#waiting || this.#socket.bufferedAmount > BUSY_BYTES) return;
    const texts = [...this.#waiting.values()];
    this.#waiting = null;
    for (const text of texts) this.send(text);
  };

  /** The close frame would wait behind all that is not read. */
  #cutOff(): void {
    this.#waiting = null;
    this.#socket.terminate();
  }
}
