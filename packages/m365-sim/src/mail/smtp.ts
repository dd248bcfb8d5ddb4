// The mail catcher's SMTP side: takes every mail from anybody, with any password or none, and delivers it nowhere but here.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailSink, SimMail } from '../mail-sink.ts';

export interface MailCatcherOptions {
  readonly sink: MailSink;
  /** The simulator's clock, milliseconds since 1970. */
  readonly now: () => number;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
}

export interface MailCatcher {
  readonly port: number;
  close(): Promise<void>;
}

const LARGEST_MAIL = 10 * 1024 * 1024;

export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    logger: false,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anybody' }),
    onData: (stream, session, done) => {
      receive(stream, session, options).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      // A client that goes away in mid-sentence is no reason for the simulator to stop.
      server.on('error', () => {});
      resolve();
    });
  });
  const address = server.server.address() as AddressInfo;
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function receive(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: MailCatcherOptions,
): Promise<void> {
  const mail = await simpleParser(stream, { skipImageLinks: true });
  if (stream.sizeExceeded) {
    throw Object.assign(new Error('The mail is larger than 10 MB.'), { responseCode: 552 });
  }
  options.sink.deliver(asSimMail(mail, session, new Date(options.now())));
}

function asSimMail(mail: ParsedMail, { envelope }: SMTPServerSession, receivedAt: Date): SimMail {
  const to = addresses(mail.to);
  const cc = addresses(mail.cc);
  const seen = [...to, ...cc].map((one) => one.toLowerCase());
  const sender = envelope.mailFrom === false ? undefined : envelope.mailFrom.address;
  return {
    id: randomUUID(),
    receivedAt: receivedAt.toISOString(),
    via: 'smtp',
    from: mail.from?.text ?? sender ?? 'unknown',
    to,
    cc,
    // Whoever received it without being named was a blind copy.
    bcc: envelope.rcptTo.map((one) => one.address).filter((one) => !seen.includes(one.toLowerCase())),
    subject: mail.subject ?? '(no subject)',
    ...(typeof mail.html === 'string' ? { html: mail.html } : {}),
    ...(mail.text === undefined ? {} : { text: mail.text }),
    attachments: mail.attachments.map((one) => ({
      name: one.filename ?? nameFor(one.contentType),
      contentType: one.contentType,
      content: one.content,
    })),
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  const fields = field === undefined ? [] : [field].flat();
  return fields.flatMap((one) => one.value).flatMap((one) => (one.address ? [one.address] : []));
}

function nameFor(contentType: string): string {
  return contentType === 'text/calendar' ? 'invite.ics' : 'attachment';
}
