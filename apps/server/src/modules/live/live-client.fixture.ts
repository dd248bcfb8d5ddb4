/** For tests: whoever is told live, over a real socket; every message is held against the contract. */
import { type DisplaySnapshot, ServerMessage } from '@ones/contract';
import { waitFor } from '@ones/testkit';
import { Compile } from 'typebox/compile';
import WebSocket from 'ws';

const serverMessage = Compile(ServerMessage);

/** Closed by whoever opened it. */
export class LiveClient {
  readonly socket: WebSocket;
  readonly messages: ServerMessage[] = [];
  readonly ended: Promise<number>;

  constructor(url: string, options: WebSocket.ClientOptions) {
    this.socket = new WebSocket(url, options);
    this.socket.on('message', (data) => {
      const message: unknown = JSON.parse(String(data));
      if (!serverMessage.Check(message)) throw new Error(`Not of the contract: ${String(data)}`);
      this.messages.push(message);
    });
    this.ended = new Promise((resolve) => this.socket.on('close', resolve));
  }

  async say(...messages: object[]): Promise<this> {
    await waitFor(() => this.socket.readyState === WebSocket.OPEN, { what: 'the connection' });
    for (const message of messages) this.socket.send(JSON.stringify(message));
    return this;
  }

  all<T extends ServerMessage['type']>(type: T): Extract<ServerMessage, { type: T }>[] {
    return this.messages.filter((message): message is Extract<ServerMessage, { type: T }> => message.type === type);
  }

  first<T extends ServerMessage['type']>(type: T) {
    return waitFor(() => this.all(type)[0], { what: `a ${type}` });
  }

  /** The newest snapshot as soon as it is as wished. */
  shows(wish: (display: DisplaySnapshot) => boolean) {
    return waitFor(() => {
      const newest = this.all('snapshot').at(-1);
      return newest && wish(newest.display) ? newest : null;
    });
  }
}
