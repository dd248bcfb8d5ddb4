/**
 * By which names Graph knows the writes of a job, for whoever has to ask Microsoft about one: `client-request-id` is ours,
 * `request-id` theirs. https://learn.microsoft.com/graph/best-practices-concept#reliability-and-support
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface WriteNames {
  readonly clientRequestId: string;
  /** null: no answer came. */
  readonly requestId: string | null;
}

const written = new AsyncLocalStorage<Map<string, WriteNames>>();

export function rememberingWrites<T>(job: () => Promise<T>): Promise<T> {
  return written.run(new Map(), job);
}

export function noteWrite(mailbox: string | null, names: WriteNames): void {
  if (mailbox !== null) written.getStore()?.set(mailbox, names);
}

/** Of this job, the last of each mailbox. */
export function lastWrites(): Readonly<Record<string, WriteNames>> {
  return Object.fromEntries(written.getStore() ?? []);
}
