/** graphile-worker's messages in our log. What it says of single jobs is left out: the worker says that itself. */
import { Logger as WorkerLogger } from 'graphile-worker';
import type { Logger } from '../logger/index.ts';

export const quietLogger = new WorkerLogger(() => () => {});

export function workerLogger(logger: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message) => {
    if (level === 'debug' || level === 'info' || scope.jobId !== undefined) return;
    logger[level === 'error' ? 'error' : 'warn']({ part: 'queue' }, message);
  });
}
