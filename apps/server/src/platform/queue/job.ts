/** What a job is: a name, and what is done for each payload. Running jobs is the worker's business. */
import type { Logger } from '../logger/index.ts';

export interface JobContext {
  readonly jobId: string;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly logger: Logger;
  /** Aborted when the worker is told to stop and has waited long enough. */
  readonly signal: AbortSignal;
}

export type JobHandler<P> = (payload: P, context: JobContext) => Promise<void>;

export interface Job<P> {
  readonly name: string;
  readonly handler: JobHandler<P>;
}

/**
 * A handler that throws is run again later and later, up to 25 times; one that throws a `RetryAt` is run again at that time,
 * as often as it takes. It may run twice for one payload, and at the same time as another of the same key: exclusion is a
 * lease's business.
 */
export function defineJob<P extends object>(name: string, handler: JobHandler<P>): Job<P> {
  return { name, handler };
}

/** Thrown by a handler that cannot go on before a time, for example before Microsoft's Retry-After: no failure. */
export class RetryAt extends Error {
  readonly at: Date;
  constructor(at: Date) {
    super(`Not before ${at.toISOString()}`);
    this.at = at;
  }
}
