/**
 * A client that costs as little as one can, so that the figures are the server's: one connection, one request at a time,
 * answers by their content-length. It knows no more of HTTP than the servers of the benches speak.
 */
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Client {
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer>;
  close(): void;
}

export async function openClient(port: number, token: string): Promise<Client> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const answers = answersOf(socket);
  const head = `host: localhost\r\nauthorization: Bearer ${token}\r\n`;
  return {
    ask(method, path, body) {
      const text = body === undefined ? '' : JSON.stringify(body);
      const about =
        text === '' ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`;
      socket.write(`${method} ${path} HTTP/1.1\r\n${head}${about}\r\n${text}`);
      return answers.next();
    },
    close: () => socket.destroy(),
  };
}

function answersOf(socket: Socket) {
  let received = Buffer.alloc(0);
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (answer === null) return;
    received = Buffer.alloc(0);
    waiting?.resolve(answer);
  });
  const fail = () => waiting?.reject(new Error('The server closed the connection.'));
  socket.on('close', fail).on('error', fail);
  return {
    next: () =>
      new Promise<Answer>((resolve, reject) => {
        waiting = { resolve, reject };
      }),
  };
}

/** null while it is not whole. */
function readAnswer(received: Buffer): Answer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  const length = head.match(/\r\ncontent-length: (\d+)/i)?.[1];
  if (length === undefined) throw new Error(`An answer without content-length:\n${head}`);
  if (received.length < end + 4 + Number(length)) return null;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', end + 4) };
}
