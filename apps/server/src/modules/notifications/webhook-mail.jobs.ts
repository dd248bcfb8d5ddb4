/** Tells the administrators of a webhook that was switched off, as nothing arrived for days (rule B11). */
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { addJob, defineJob, type Job } from '../../platform/queue/index.ts';
import type { ConnectionMailDeps, MailToSend } from './deps.ts';
import { SEND_MAIL, TRIES } from './mail.jobs.ts';
import { insertMail } from './mail.repository.ts';
import { renderConnectionMail } from './render/connection-mail.ts';

const PLAN = 'plan-webhook-mail';

export type WebhookMailDeps = Pick<
  ConnectionMailDeps,
  'host' | 'clock' | 'publicUrl' | 'languageOf' | 'administrators'
>;

interface Planned {
  readonly eventId: string;
  readonly name: string;
}

export function subscribeWebhookMail(subscriptions: Subscriptions): void {
  subscriptions.subscribe('webhook.given-up', {
    job: PLAN,
    payloadOf: ({ id: eventId, payload: { name } }) => ({ eventId, name }),
  });
}

export function webhookMailJobs(deps: WebhookMailDeps): Job<never>[] {
  return [defineJob<Planned>(PLAN, (planned) => plan(deps, planned))];
}

async function plan(deps: WebhookMailDeps, { eventId, name }: Planned): Promise<void> {
  const link = `${deps.publicUrl}/console/webhooks`;
  const kind = 'webhook-given-up';
  await inTransaction(deps.host, async (tx) => {
    for (const to of await deps.administrators(tx.db)) {
      const now = deps.clock.now();
      const id = newId(now);
      const language = await deps.languageOf(tx.db, to.address);
      const mail: MailToSend = {
        ...renderConnectionMail({ kind, language, name, code: null, days: null, link }),
        messageId: `<${id}@${new URL(deps.publicUrl).hostname}>`,
        to,
        replyTo: null,
        calendar: null,
      };
      const occasion = `${eventId} ${to.address}`;
      if (!(await insertMail(tx.db, { id, occasion, kind, told: eventId, bookingId: null, mail }, now))) continue;
      await addJob(tx, SEND_MAIL, { mailId: id }, { key: id, maxAttempts: TRIES });
    }
  });
}
