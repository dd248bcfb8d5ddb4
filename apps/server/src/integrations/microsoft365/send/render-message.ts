/**
 * A mail as Graph's message: https://learn.microsoft.com/graph/api/user-sendmail. The message id is ours, so that the same mail
 * sent again is known as the same: https://learn.microsoft.com/graph/api/resources/message. Pure.
 */
import type { MailToSend } from '../../../modules/notifications/index.ts';

export function renderMessage({ messageId, to, replyTo, subject, html, calendar }: MailToSend): object {
  return {
    subject: oneLine(subject),
    body: { contentType: 'html', content: html },
    internetMessageId: messageId,
    // Nobody's absence notice shall answer; Graph takes headers of one's own only with x-.
    internetMessageHeaders: [{ name: 'x-auto-response-suppress', value: 'All' }],
    toRecipients: [recipient(to)],
    ...(replyTo ? { replyTo: [recipient(replyTo)] } : {}),
    ...(calendar ? { attachments: [calendarFile(calendar)] } : {}),
  };
}

function recipient({ address, name }: { readonly address: string; readonly name: string | null }): object {
  return { emailAddress: { address, ...(name ? { name: oneLine(name) } : {}) } };
}

/** https://learn.microsoft.com/graph/api/resources/fileattachment */
function calendarFile({ method, text }: NonNullable<MailToSend['calendar']>): object {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'booking.ics',
    contentType: `text/calendar; charset=utf-8; method=${method.toUpperCase()}`,
    contentBytes: Buffer.from(text, 'utf8').toString('base64'),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}
