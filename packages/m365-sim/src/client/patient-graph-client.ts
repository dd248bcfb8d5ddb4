// A client that asks one thing after the other and waits as Microsoft tells it to: what Outlook does by itself.
// https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
import { setTimeout as delay } from 'node:timers/promises';
import { GraphClient, type GraphReply } from './graph-client.ts';

const MAX_TRIES = 8;

export class PatientGraphClient extends GraphClient {
  private last: Promise<unknown> = Promise.resolve();

  /** As `GraphClient.send`; a 429 is asked again after its Retry-After (seconds), up to eight times in all. */
  override send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<GraphReply<T>> {
    const reply = this.last.then(() => this.patiently<T>(method, path, body, headers));
    this.last = reply.catch(() => undefined);
    return reply;
  }

  private async patiently<T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<GraphReply<T>> {
    for (let tries = 1; ; tries++) {
      const reply = await super.send<T>(method, path, body, headers);
      if (reply.status !== 429 || tries === MAX_TRIES) return reply;
      await delay(1000 * Number(reply.headers.get('retry-after') ?? 1));
    }
  }
}
