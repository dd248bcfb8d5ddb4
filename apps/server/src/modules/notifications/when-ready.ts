/** Where no mail can go out at all, none is planned: what happened meanwhile is not told days later. */

import type { TransactionHost } from '../../platform/db/index.ts';
import type { Job } from '../../platform/queue/index.ts';
import { SEND_MAIL } from './mail.jobs.ts';
import { readTransport } from './transport.repository.ts';

export function whenReady(
  { host, hasSmtp }: { readonly host: TransactionHost; readonly hasSmtp: boolean },
  jobs: readonly Job<never>[],
): Job<never>[] {
  if (hasSmtp) return [...jobs];
  return jobs.map((job) => {
    if (job.name === SEND_MAIL) return job;
    return {
      ...job,
      handler: async (payload, context) => {
        if ((await readTransport(host.db)).connectionId !== null) await job.handler(payload, context);
      },
    };
  });
}
