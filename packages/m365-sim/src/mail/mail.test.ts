import Fastify, { type FastifyInstance } from 'fastify';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryMailSink } from '../mail-sink.ts';
import { mailRoutes } from './mail.routes.ts';
import { type MailCatcher, startMailCatcher } from './smtp.ts';

interface Listed {
  readonly total: number;
  readonly items: {
    id: string;
    subject: string;
    to: string[];
    bcc: string[];
    attachments: { name: string; text?: string }[];
  }[];
}

describe('the mail catcher (real parts: SMTP through nodemailer, HTTP)', () => {
  const sink = memoryMailSink();
  const now = Date.UTC(2026, 10, 22, 9);
  let server: FastifyInstance;
  let origin: string;
  let catcher: MailCatcher;

  beforeAll(async () => {
    server = Fastify();
    await server.register(async (app) => mailRoutes(app, { mail: sink }));
    origin = await server.listen({ port: 0 });
    catcher = await startMailCatcher({ sink, now: () => now, port: 0, host: '127.0.0.1' });
  });
  beforeEach(() => sink.clear());
  afterAll(async () => {
    await catcher.close();
    await server.close();
  });

  const send = async (subject: string, more: Record<string, unknown> = {}): Promise<void> => {
    const transport = createTransport({ host: '127.0.0.1', port: catcher.port, auth: { user: 'any', pass: 'thing' } });
    await transport.sendMail({ from: 'ONES <ones@x.example>', to: 'Ole@x.example', subject, text: 'Hello', ...more });
    transport.close();
  };
  const list = async (query = ''): Promise<Listed> =>
    (await (await fetch(`${origin}/mail/api/messages${query}`)).json()) as Listed;

  it('[T1] keeps a mail with its calendar file, readable as text', async () => {
    const icalEvent = { method: 'REQUEST', filename: 'invite.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' };
    await send('Booking confirmed', { html: '<p>Confirmed</p>', icalEvent, bcc: 'hidden@x.example' });
    const [mail] = (await list()).items;
    expect(mail).toMatchObject({ subject: 'Booking confirmed', to: ['Ole@x.example'], bcc: ['hidden@x.example'] });
    expect(mail).toMatchObject({ receivedAt: '2026-11-22T09:00:00.000Z', via: 'smtp', html: '<p>Confirmed</p>' });
    expect(mail?.attachments.some((one) => one.text?.startsWith('BEGIN:VCALENDAR'))).toBe(true);
  });

  it('[T1] lists the newest first, finds by recipient without regard to case, and clears', async () => {
    await send('first');
    await send('second', { to: 'ada@x.example' });
    expect((await list()).items.map((one) => one.subject)).toEqual(['second', 'first']);
    expect((await list('?to=OLE@')).items.map((one) => one.subject)).toEqual(['first']);
    expect((await fetch(`${origin}/mail/api/messages`, { method: 'DELETE' })).status).toBe(204);
    expect((await list()).total).toBe(0);
  });

  it('[T1] shows a mail’s own markup under a policy that runs no script', async () => {
    await send('sly', { html: '<script>parent.alert(1)</script><b>x</b>' });
    const [mail] = (await list()).items;
    const body = await fetch(`${origin}/mail/api/messages/${mail?.id}/body`);
    expect(body.headers.get('content-security-policy')).toMatch(/default-src 'none';.+sandbox/);
    expect((await fetch(`${origin}/mail/api/messages/nothing/body`)).status).toBe(404);
  });

  it('[T1] refuses a mail beyond the size it can hold', async () => {
    const attachments = [{ filename: 'large.bin', content: Buffer.alloc(11 * 1024 * 1024) }];
    await expect(send('large', { attachments })).rejects.toThrow(/size|larger/i);
    expect((await list()).total).toBe(0);
  });

  it('[T1] keeps the newest mails within a bounded memory', () => {
    const content = Buffer.alloc(5 * 1024 * 1024);
    const mail = { receivedAt: '', via: 'smtp' as const, from: 'a', to: [], cc: [], bcc: [], subject: 's' };
    for (let index = 0; index < 40; index++) {
      sink.deliver({ ...mail, id: String(index), attachments: [{ name: 'a', contentType: 'b/c', content }] });
    }
    const kept = sink.list();
    expect(kept.length * content.length).toBeLessThanOrEqual(64 * 1024 * 1024);
    expect(kept.at(-1)?.id).toBe('39');
  });
});
