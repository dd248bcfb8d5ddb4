/**
 * Sends by what was chosen in the console: SMTP, or a connection's sender address. A sender in trouble is noted, and the mail goes
 * by SMTP meanwhile; where there is none it waits, however long, and is not lost. What the sender may have sent is never sent by
 * SMTP as well.
 */
import type { Clock } from '../../kernel/clock.ts';
import type { TransactionHost } from '../../platform/db/index.ts';
import type { ConnectionSender, MailSender, MailToSend, SendResult } from './deps.ts';
import { countFallenBack, noteFailing, noteWorking, readTransport } from './transport.repository.ts';

export interface ChosenSenderDeps {
  readonly host: TransactionHost;
  readonly clock: Clock;
  /** null: there is no mail server. */
  readonly smtp: MailSender | null;
  readonly byConnection: ConnectionSender;
}

const LOOK_AGAIN_SECONDS = 300;
const NO_MAIL_SERVER = 'no-mail-server';

export function chosenSender(deps: ChosenSenderDeps): MailSender {
  return {
    send: async (mail) => {
      const { connectionId } = await readTransport(deps.host.db);
      return connectionId === null ? bySmtp(deps, mail) : byConnection(deps, connectionId, mail);
    },
  };
}

function bySmtp({ smtp }: ChosenSenderDeps, mail: MailToSend): Promise<SendResult> {
  if (smtp) return smtp.send(mail);
  return Promise.resolve(waiting(NO_MAIL_SERVER, LOOK_AGAIN_SECONDS));
}

async function byConnection(deps: ChosenSenderDeps, connectionId: string, mail: MailToSend): Promise<SendResult> {
  const { db } = deps.host;
  const result = await deps.byConnection.send(connectionId, mail);
  if (result.ok) {
    await noteWorking(db, connectionId, deps.clock.now());
    return { ok: true };
  }
  const { trouble, detail } = result;
  if (trouble === 'mail') return { ok: false, permanent: true, detail };
  if (trouble === 'throttled') return waiting(detail, result.retryAfterSeconds ?? LOOK_AGAIN_SECONDS);
  await noteFailing(db, connectionId, detail, deps.clock.now());
  // Nobody knows whether it went: the same mail by another way would be a second one for certain.
  if (trouble === 'unknown') return { ok: false, permanent: false, detail };
  if (!deps.smtp) return waiting(detail, LOOK_AGAIN_SECONDS);
  const instead = await deps.smtp.send(mail);
  if (instead.ok) await countFallenBack(db, connectionId);
  return instead;
}

function waiting(detail: string, waitSeconds: number): SendResult {
  return { ok: false, permanent: false, detail, waitSeconds };
}
