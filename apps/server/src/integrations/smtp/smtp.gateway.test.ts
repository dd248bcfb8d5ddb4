/** Real parts: an SMTP server, and what arrived there parsed by another library. */
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { MailToSend } from '../../modules/notifications/index.ts';
import { mailServer } from './mail-server.fixture.ts';
import { smtpSender } from './smtp.gateway.ts';

const server = await mailServer();
const sender = smtpSender({ url: server.url, publicUrl: 'https://ones.example' });
afterAll(async () => {
  sender.close();
  await server.close();
});
beforeEach(() => {
  server.mails.length = 0;
  server.refuseWith(null);
});

const mail: MailToSend = {
  messageId: '<m1@ones.example>',
  to: { address: 'bo@example.com', name: '王小明' },
  replyTo: { address: 'ada@example.com', name: 'Ada' },
  subject: 'Einladung: 評審會議 – Mon 2 Mar',
  html: '<p>Hello</p>',
  text: 'Hello',
  calendar: null,
};
const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

it('[B11] sends a mail with its names, subject, HTML and text', async () => {
  expect(await sender.send(mail)).toEqual({ ok: true });
  const [got] = server.mails;
  expect(got).toMatchObject({ subject: mail.subject, messageId: mail.messageId, text: 'Hello' });
  expect(got?.html).toContain('<p>Hello</p>');
  expect(got?.from?.text).toBe('"ONES" <no-reply@ones.example>');
  expect(JSON.stringify(got?.to)).toContain('王小明');
  expect(got?.replyTo?.text).toContain('ada@example.com');
});

it('[B11] sends an invitation as a part that mail programs act upon, and a published one as a file', async () => {
  await sender.send({ ...mail, calendar: { method: 'request', text: ics } });
  await sender.send({ ...mail, calendar: { method: 'publish', text: ics } });
  const [invitation, published] = server.mails;
  const types = (one: typeof invitation) =>
    one?.attachments.map(({ contentType, filename }) => [contentType, filename]);
  expect(types(invitation)).toContainEqual(['application/ics', 'booking.ics']);
  expect(types(invitation)).toContainEqual(['text/calendar', undefined]);
  expect(types(published)).toEqual([['text/calendar', 'booking.ics']]);
  expect(published?.attachments[0]?.content.toString()).toBe(ics);
});

it('[X4] lets nobody write headers through a title or a name', async () => {
  const to = { address: 'bo@example.com', name: 'Bo\r\nBcc: thief@example.com' };
  await sender.send({ ...mail, to, subject: 'Hi\r\nBcc: thief@example.com' });
  const [got] = server.mails;
  expect(got?.headers.get('bcc')).toBeUndefined();
  expect(got?.subject).toContain('thief');
});

it('[B11] tells what is final from what may be tried again', async () => {
  server.refuseWith(550);
  expect(await sender.send(mail)).toMatchObject({ ok: false, permanent: true, detail: expect.stringContaining('550') });
  server.refuseWith(451);
  expect(await sender.send(mail)).toMatchObject({
    ok: false,
    permanent: false,
    detail: expect.stringContaining('451'),
  });
  const nobody = smtpSender({ url: 'smtp://127.0.0.1:1', publicUrl: 'https://ones.example' });
  expect(await nobody.send(mail)).toMatchObject({ ok: false, permanent: false });
  nobody.close();
});

it('[B11] takes the sender from the address of the server', async () => {
  const named = smtpSender({
    url: `${server.url}/?from=Rooms%20%3Crooms@contoso.com%3E`,
    publicUrl: 'https://ones.example',
  });
  await named.send(mail);
  named.close();
  expect(server.mails[0]?.from?.text).toBe('"Rooms" <rooms@contoso.com>');
});
