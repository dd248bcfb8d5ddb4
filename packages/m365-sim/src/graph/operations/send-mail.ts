// sendMail: into the mail catcher. https://learn.microsoft.com/graph/api/user-sendmail
import { addressOf } from '../../world/world.ts';
import { accepted, bodyOf, type GraphAnswer, GraphError, type MailboxCall } from '../call.ts';

interface Recipient {
  readonly emailAddress?: { readonly address?: string };
}

interface Message {
  readonly subject?: string;
  readonly body?: { readonly contentType?: string; readonly content?: string };
  readonly toRecipients?: readonly Recipient[];
  readonly ccRecipients?: readonly Recipient[];
  readonly bccRecipients?: readonly Recipient[];
  readonly attachments?: readonly {
    readonly name?: string;
    readonly contentType?: string;
    readonly contentBytes?: string;
  }[];
}

export function sendMail(call: MailboxCall): GraphAnswer {
  const message = bodyOf(call).message as Message | undefined;
  const to = addresses(message?.toRecipients);
  const cc = addresses(message?.ccRecipients);
  const bcc = addresses(message?.bccRecipients);
  if (!message || to.length + cc.length + bcc.length === 0) {
    throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  }
  const isHtml = message.body?.contentType === 'html';
  const content = message.body?.content ?? '';
  call.ctx.mail.deliver({
    id: call.ctx.random.uuid(`mail:${call.calendar.owner}`),
    receivedAt: new Date(call.ctx.clock.now()).toISOString(),
    via: 'graph',
    from: addressOf(call.owner),
    to,
    cc,
    bcc,
    subject: message.subject ?? '',
    ...(isHtml ? { html: content } : { text: content }),
    attachments: (message.attachments ?? []).map(
      ({ name = 'attachment', contentType = 'application/octet-stream', contentBytes = '' }) => ({
        name,
        contentType,
        content: Buffer.from(contentBytes, 'base64'),
      }),
    ),
  });
  return accepted;
}

function addresses(recipients: readonly Recipient[] | undefined): string[] {
  return (recipients ?? []).flatMap((one) => one.emailAddress?.address ?? []);
}
