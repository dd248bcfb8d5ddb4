// A client that waits as Microsoft asks it to: what Outlook does by itself when its mailbox is busy.
// https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
import { setTimeout as delay } from 'node:timers/promises';
import { GraphClient, type GraphReply } from './graph-client.ts';

const MAX_TRIES = 8;

export class PatientGraphClient extends GraphClient {
  /** As `GraphClient.send`; a 429 is asked again after its Retry-After (seconds), up to eight times in all. */
  override async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<GraphReply<T>> {
    for (let tries = 1; ; tries++) {
      const reply = await super.send<T>(method, path, body, headers);
      if (reply.status !== 429 || tries === MAX_TRIES) return reply;
      await delay(1000 * Number(reply.headers.get('retry-after') ?? 1));
    }
  }
}
