/** Sends mail by SMTP (RFC 5321) as SMTP_URL says. Which mail, and when to try again, is decided elsewhere. */
import nodemailer from 'nodemailer';
import type { MailSender, MailToSend, SendResult } from '../../modules/notifications/index.ts';

export interface SmtpSender extends MailSender {
  /** Ends idle connections. */
  close(): void;
}

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with name and password where needed; `?from=` names the sender. */
  readonly url: string;
  readonly publicUrl: string;
}

const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;

export function smtpSender({ url, publicUrl }: SmtpOptions): SmtpSender {
  const { server, from } = readUrl(url, publicUrl);
  const transport = nodemailer.createTransport({
    url: server,
    pool: true,
    maxConnections: 3,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    // Nothing in a mail of ours names a file or an address to be read into it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (mail) => transport.sendMail({ ...message(mail), from }).then((): SendResult => ({ ok: true }), failure),
    close: () => transport.close(),
  };
}

function message({ to, replyTo, calendar, messageId, subject, html, text }: MailToSend) {
  return {
    messageId,
    subject,
    html,
    text,
    to: [{ name: to.name ?? '', address: to.address }],
    ...(replyTo ? { replyTo } : {}),
    ...(calendar ? calendarParts(calendar) : {}),
    // Nobody's absence notice shall answer (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Invitations and cancellations are a part that mail programs act upon; what is only to be kept is a file. */
function calendarParts({ method, text }: NonNullable<MailToSend['calendar']>) {
  const upper = method.toUpperCase();
  if (method !== 'publish') return { icalEvent: { method: upper, content: text, filename: 'booking.ics' } };
  const contentType = `text/calendar; charset=utf-8; method=${upper}`;
  return { attachments: [{ filename: 'booking.ics', content: text, contentType }] };
}

/** 5xx is final (RFC 5321 §4.2.1), but for what only says that the server or our password is not ready. */
function failure(error: unknown): SendResult {
  const { code, responseCode, response } = fields(error);
  const isAboutUs = code === 'EAUTH' || code === 'ETLS';
  const permanent = responseCode !== null && responseCode >= 500 && !isAboutUs;
  const detail = [code, responseCode, response?.slice(0, 200)].filter((part) => part !== null).join(' ');
  return { ok: false, permanent, detail: detail || 'unknown' };
}

function fields(error: unknown) {
  const read = (name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : null);
  const [code, responseCode, response] = [read('code'), read('responseCode'), read('response')];
  return {
    code: typeof code === 'string' ? code : null,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: typeof response === 'string' ? response : null,
  };
}

function readUrl(text: string, publicUrl: string): { readonly server: string; readonly from: string } {
  const url = new URL(text);
  const from = url.searchParams.get('from') ?? `ONES <no-reply@${new URL(publicUrl).hostname}>`;
  url.searchParams.delete('from');
  return { server: url.href, from };
}
