/**
 * The browser's live line over `/ws` (contract/live.ts): says hello, names the topics, and tells what changed. It
 * carries hints only: whoever hears one asks the API again, and so does everybody after a reconnection (`onState`
 * with 'live' and `again`), for hints sent meanwhile are lost.
 */
import type { ClientMessage, ServerMessage } from '@ones/contract';
import { delayBefore } from './backoff.ts';

export type LiveTopic = Extract<ServerMessage, { type: 'changed' }>['topic'];
export type LiveChange = Omit<Extract<ServerMessage, { type: 'changed' }>, 'type'>;
export type LiveState = 'connecting' | 'live' | 'offline' | 'refused';

/** What of the browser's WebSocket is used. */
export interface LiveSocket {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: string): void;
  close(): void;
}

export interface LiveOptions {
  /** See `liveUrl`. */
  readonly url: string;
  readonly topics: readonly LiveTopic[];
  readonly onChanged: (change: LiveChange) => void;
  /** `again` is true when the line came back and everything watched must be asked anew. */
  readonly onState?: (state: LiveState, again: boolean) => void;
  readonly onServerTime?: (serverTime: string) => void;
  readonly token?: string;
  readonly socket?: (url: string) => LiveSocket;
  readonly random?: () => number;
  readonly pingEveryMs?: number;
}

export interface LiveConnection {
  /** Replaces the topics looked at. */
  watch(topics: readonly LiveTopic[]): void;
  close(): void;
}

export function connectLive(options: LiveOptions): LiveConnection {
  const line = new LiveLine(options);
  line.open();
  return line;
}

/** Of a page's origin: `liveUrl(location.origin)`. */
export function liveUrl(origin: string): string {
  return `${origin.replace(/^http/, 'ws')}/ws`;
}

class LiveLine implements LiveConnection {
  readonly #options: LiveOptions;
  #topics: readonly LiveTopic[];
  #socket: LiveSocket | null = null;
  #attempt = 0;
  #wasLive = false;
  #closed = false;
  #heard = true;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #ping: ReturnType<typeof setInterval> | undefined;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#topics = options.topics;
  }

  open(): void {
    const { socket = (url: string) => new WebSocket(url) as LiveSocket, url, token } = this.#options;
    if (this.#attempt === 0) this.#tell('connecting');
    const line = socket(url);
    this.#socket = line;
    line.onopen = () => this.#send(token === undefined ? { type: 'hello' } : { type: 'hello', token });
    line.onmessage = ({ data }) => this.#hear(data);
    line.onclose = () => {
      if (this.#socket === line) this.#lost();
    };
  }

  watch(topics: readonly LiveTopic[]): void {
    this.#topics = topics;
    if (this.#wasLive && this.#socket) this.#send({ type: 'watch', topics: [...topics] });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#drop();
  }

  #hear(data: unknown): void {
    this.#heard = true;
    const message = typeof data === 'string' ? (JSON.parse(data) as ServerMessage) : null;
    if (message?.type === 'welcome') this.#welcomed(message.serverTime);
    else if (message?.type === 'pong') this.#options.onServerTime?.(message.serverTime);
    else if (message?.type === 'changed') this.#options.onChanged(message);
    else if (message?.type === 'refused') this.#refused();
  }

  #welcomed(serverTime: string): void {
    const again = this.#wasLive || this.#attempt > 0;
    this.#attempt = 0;
    this.#wasLive = true;
    this.#options.onServerTime?.(serverTime);
    this.#send({ type: 'watch', topics: [...this.#topics] });
    this.#ping = setInterval(() => this.#beat(), this.#options.pingEveryMs ?? 20_000);
    this.#tell('live', again);
  }

  /** A line on which nothing was heard for a whole beat is dead, whatever the network stack believes. */
  #beat(): void {
    const alive = this.#heard;
    this.#heard = false;
    if (alive) this.#send({ type: 'ping' });
    else this.#lost();
  }

  #lost(): void {
    this.#drop();
    if (this.#closed) return;
    this.#tell('offline');
    const delay = delayBefore(this.#attempt, (this.#options.random ?? Math.random)());
    this.#attempt += 1;
    this.#retry = setTimeout(() => this.open(), delay);
  }

  /** Not signed in (any more): trying again by itself would only knock at a closed door. */
  #refused(): void {
    this.close();
    this.#tell('refused');
  }

  #drop(): void {
    clearInterval(this.#ping);
    const line = this.#socket;
    this.#socket = null;
    line?.close();
  }

  #send(message: ClientMessage): void {
    this.#socket?.send(JSON.stringify(message));
  }

  #tell(state: LiveState, again = false): void {
    this.#options.onState?.(state, again);
  }
}
