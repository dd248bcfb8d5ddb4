/** Builds mail with what it needs of the modules that know what is written about. Wiring, no decisions. */
import { type Microsoft365, mendOf } from '../integrations/microsoft365/index.ts';
import { smtpSender } from '../integrations/smtp/index.ts';
import type { BookingRouteDeps } from '../modules/booking/index.ts';
import { connectionById, connectionsInUse } from '../modules/connection/index.ts';
import { administrators, languageOfAddress } from '../modules/directory/index.ts';
import {
  bookingForMail,
  type ConnectionMailDeps,
  chosenSender,
  connectionMailJobs,
  type MailRouteDeps,
  mailJobs,
  policyMailJobs,
  subscribeConnectionMail,
  subscribeMail,
  subscribePolicyMail,
  subscribeWebhookMail,
  webhookMailJobs,
  whenReady,
} from '../modules/notifications/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { Subscriptions } from '../platform/outbox/index.ts';
import type { Job } from '../platform/queue/index.ts';
import type { Platform } from './platform.ts';
import { policyMail } from './policy-mail.ts';

export interface Mail {
  readonly jobs: readonly Job<never>[];
  readonly routes: MailRouteDeps;
  subscribe(subscriptions: Subscriptions): void;
  close(): void;
}

export function mailBy(platform: Platform, microsoft: Microsoft365, { alternatives }: BookingRouteDeps): Mail {
  const { clock, config } = platform;
  const { publicUrl, smtpUrl } = config;
  const smtp = smtpUrl === null ? null : smtpSender({ url: smtpUrl, publicUrl });
  const sender = chosenSender({ host: platform, clock, smtp, byConnection: microsoft.mail });
  const hasSmtp = smtp !== null;
  const senders = async (db: Db) =>
    (await connectionsInUse(db)).flatMap(({ id, name, type, senderAddress }) =>
      senderAddress !== null && microsoft.sendsMail(type) ? [{ connectionId: id, name, address: senderAddress }] : [],
    );
  const around = { host: platform, clock, publicUrl, languageOf: languageOfAddress };
  const connection: ConnectionMailDeps['connection'] = async (db, id) => {
    const found = await connectionById(db, id);
    return found && { name: found.name, code: found.failureCode, mend: found.failureMend };
  };
  return {
    routes: { ...around, sender, hasSmtp, senders, mendOf },
    jobs: [
      ...mailJobs({ ...around, sender, booking: bookingForMail, alternatives }),
      ...connectionMailJobs({ ...around, connection, administrators }),
      ...policyMailJobs({ ...around, ...policyMail, booking: bookingForMail }),
      ...webhookMailJobs({ ...around, administrators }),
    ],
    subscribe: (subscriptions) => {
      const mailed = whenReady(hasSmtp, subscriptions);
      subscribeMail(mailed);
      subscribeConnectionMail(mailed);
      subscribePolicyMail(mailed);
      subscribeWebhookMail(mailed);
    },
    close: () => smtp?.close(),
  };
}
