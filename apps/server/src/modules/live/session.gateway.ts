/** What is said over one live connection: hello, watch, ping (contract/live.ts). Everything before a good hello is refused. */
import { ClientMessage, type ProblemCode, type ServerMessage } from '@ones/contract';
import { Compile } from 'typebox/compile';
import { type Caller, type Credentials, can, Refusal } from '../../platform/http/index.ts';
import { type CloseCode, type Connection, type ConnectionHandler, closeCodes } from '../../platform/websocket/index.ts';
import { type DisplayHub, type DisplayLine, type Heartbeats, isDeviceToken } from '../displays/index.ts';
import type { BrowserHub } from './browser-hub.ts';
import type { LiveDeps } from './deps.ts';
import { actOfTopic, type Topic } from './topics.ts';

export interface SessionDeps extends Pick<LiveDeps, 'clock' | 'authenticate' | 'logger'> {
  readonly displays: DisplayHub;
  readonly browsers: BrowserHub;
  readonly heartbeats: Heartbeats;
}

/** A sign-in that has ended meanwhile, or a token taken away, is noticed this much later at most. */
const CHECK_AGAIN_AFTER_MS = 120_000;

const clientMessage = Compile(ClientMessage);

export class LiveSession implements ConnectionHandler {
  readonly #deps: SessionDeps;
  readonly #connection: Connection;
  #credentials: Credentials;
  #caller: Caller = { kind: 'anonymous' };
  #line: DisplayLine | null = null;
  #checkedAt = 0;
  #said: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(deps: SessionDeps, connection: Connection, credentials: Credentials) {
    this.#deps = deps;
    this.#connection = connection;
    this.#credentials = credentials;
  }

  /** One after the other, as they were said. */
  message(text: string): void {
    this.#said = this.#said
      .then(() => this.#answer(text))
      .catch((error: unknown) => {
        this.#deps.logger.error({ err: error }, 'A live connection failed unexpectedly.');
        this.#end(closeCodes.restarting, 'try again');
      });
  }

  closed(): void {
    this.#isOver = true;
    if (this.#line) this.#deps.displays.leave(this.#line);
    this.#deps.browsers.leave(this.#connection);
  }

  async #answer(text: string): Promise<void> {
    if (this.#isOver) return;
    const message = parse(text);
    if (!message) return this.#end(closeCodes.invalidMessage, 'invalid message');
    if (message.type === 'hello') return this.#hello(message.token ?? null);
    if (this.#caller.kind === 'anonymous') return this.#refuse('not-signed-in');
    if (message.type === 'watch') return this.#watch(message.topics);
    return this.#ping();
  }

  async #hello(token: string | null): Promise<void> {
    if (this.#caller.kind !== 'anonymous') return this.#end(closeCodes.invalidMessage, 'hello was said');
    if (token !== null) this.#credentials = { bearer: token, sessionCookie: null };
    const caller = await this.#identify();
    if (!caller) return;
    this.#connection.identified();
    const playerId = caller.kind === 'device' ? caller.playerId : null;
    this.#send({ type: 'welcome', serverTime: this.#serverTime(), playerId });
    if (playerId !== null) await this.#join(playerId);
  }

  async #join(playerId: string): Promise<void> {
    this.#line = await this.#deps.displays.join(playerId, this.#connection);
    if (!this.#line) return this.#unpaired();
    this.#deps.heartbeats.heard(playerId);
    // Closed while it was joining.
    if (this.#isOver) this.#deps.displays.leave(this.#line);
  }

  /** Topics that the caller may not see are left out: nothing is told of them. */
  #watch(topics: readonly Topic[]): void {
    if (this.#caller.kind !== 'person') return;
    const caller = this.#caller;
    const allowed = topics.filter((topic) => can(caller, actOfTopic[topic]));
    this.#deps.browsers.watch(this.#connection, caller.personId, allowed);
  }

  async #ping(): Promise<void> {
    if (performance.now() - this.#checkedAt > CHECK_AGAIN_AFTER_MS && !(await this.#identify())) return;
    if (this.#caller.kind === 'device') this.#deps.heartbeats.heard(this.#caller.playerId);
    this.#send({ type: 'pong', serverTime: this.#serverTime() });
  }

  /** Null if the credentials do not count (any more); then the other side has been told. */
  async #identify(): Promise<Caller | null> {
    const caller = await this.#deps.authenticate(this.#credentials);
    if (this.#isOver) return null;
    if (!(caller instanceof Refusal) && caller.kind !== 'anonymous') {
      this.#caller = caller;
      this.#checkedAt = performance.now();
      return caller;
    }
    const { bearer } = this.#credentials;
    if (bearer !== null && isDeviceToken(bearer)) this.#unpaired();
    else this.#refuse(caller instanceof Refusal ? caller.code : 'not-signed-in');
    return null;
  }

  #serverTime(): string {
    return this.#deps.clock.now().toISOString();
  }

  #unpaired(): void {
    this.#send({ type: 'unpaired' });
    this.#end(closeCodes.unpaired, 'unpaired');
  }

  #refuse(code: ProblemCode): void {
    this.#send({ type: 'refused', code });
    this.#end(closeCodes.notSignedIn, code);
  }

  #send(message: ServerMessage): void {
    this.#connection.send(JSON.stringify(message));
  }

  #end(code: CloseCode, reason: string): void {
    this.#isOver = true;
    this.#connection.close(code, reason);
  }
}

function parse(text: string): ClientMessage | null {
  try {
    const value: unknown = JSON.parse(text);
    return clientMessage.Check(value) ? value : null;
  } catch {
    return null;
  }
}
