/**
 * Sends mail from a connection's sender address (right Mail.Send). Graph answers 202 and has no name for what it took, so that an
 * answer that never came cannot be asked for: the mail is then sent again, with the same message id.
 * https://learn.microsoft.com/graph/api/user-sendmail
 */
import type { Clock } from '../../../kernel/clock.ts';
import type { ConnectionSender, ConnectionSendResult, MailToSend } from '../../../modules/notifications/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { Connections } from '../context.ts';
import { type GraphError, isGraphError } from '../graph/graph-error.ts';
import { renderMessage } from './render-message.ts';

/** It is about this mail: no other way would take it either. */
const OF_MAIL: ReadonlySet<string> = new Set(['ErrorInvalidRecipients', 'ErrorMessageSizeExceeded']);

export function graphMail(all: Connections, clock: Clock): ConnectionSender {
  return {
    send: async (connectionId, mail) => {
      try {
        return await send(all, connectionId, mail);
      } catch (error) {
        if (isGraphError(error)) return failureOf(error);
        // Closed for others' calls, too: nothing was sent.
        if (error instanceof RetryAt) return throttled((error.at.getTime() - clock.now().getTime()) / 1000);
        throw error;
      }
    },
  };
}

function throttled(seconds: number): ConnectionSendResult {
  const retryAfterSeconds = Math.max(1, Math.ceil(seconds));
  return { ok: false, trouble: 'throttled', detail: 'throttled', retryAfterSeconds };
}

async function send(all: Connections, connectionId: string, mail: MailToSend): Promise<ConnectionSendResult> {
  const { graph, connection, capabilities } = await all.of(connectionId);
  const address = capabilities.mailByGraph ? connection.senderAddress : null;
  if (address === null) return { ok: false, trouble: 'sender', detail: 'no-sender-address', retryAfterSeconds: null };
  const path = `/users/${encodeURIComponent(address)}/sendMail`;
  // What stands in Sent Items nobody reads: what was told to whom is kept here.
  const body = { message: renderMessage(mail), saveToSentItems: false };
  await graph.send<null>({ method: 'POST', path, mailbox: address, body });
  return { ok: true };
}

function failureOf({ kind, details: { code, retryAfterSeconds } }: GraphError): ConnectionSendResult {
  return { ok: false, trouble: troubleOf(kind, code), detail: code, retryAfterSeconds };
}

/** An answer that is lost, and a server's own error, may come after the mail was taken. */
function troubleOf(kind: GraphError['kind'], code: string): Extract<ConnectionSendResult, { ok: false }>['trouble'] {
  if (kind === 'throttled') return 'throttled';
  if (OF_MAIL.has(code)) return 'mail';
  return kind === 'unavailable' || kind === 'unknown' ? 'unknown' : 'sender';
}
