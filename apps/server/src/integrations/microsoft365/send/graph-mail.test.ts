/** Mail from a connection's sender address, into the simulated tenant's mailboxes; the mail server beside it is real too. */
import { waitFor } from '@ones/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chosenSender, type MailSender, type MailToSend } from '../../../modules/notifications/index.ts';
import { readTransport, writeTransport } from '../../../modules/notifications/transport.repository.ts';
import { smtpSender } from '../../smtp/index.ts';
import { mailServer } from '../../smtp/mail-server.fixture.ts';
import { integrationTypes } from '../capabilities.ts';
import { startTenant, type Tenant } from '../tenant.fixture.ts';
import { graphMail } from './graph-mail.ts';

const SENDER = 'front.desk@lanternbay.example';
const type = integrationTypes.find((row) => row.mailByGraph)?.id ?? '';
const server = await mailServer();
const smtp = smtpSender({ url: server.url, publicUrl: 'https://ones.example' });
const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const mail: MailToSend = {
  messageId: '<m1@ones.example>',
  to: { address: 'peter.brook@lanternbay.example', name: '王小明\r\nBcc: x@y.example' },
  replyTo: { address: 'ada@example.com', name: 'Ada' },
  subject: 'Confirmed: 評審會議',
  html: '<p>Hello</p>',
  text: 'Hello',
  calendar: { method: 'request', text: ics },
};
let tenant: Tenant;
let both: MailSender;
let alone: MailSender;

beforeAll(async () => {
  tenant = await startTenant({ type, rooms: [0] });
  await setSender(SENDER);
  const around = {
    host: tenant.host,
    clock: tenant.deps.clock,
    byConnection: graphMail(tenant.all, tenant.deps.clock),
  };
  both = chosenSender({ ...around, smtp });
  alone = chosenSender({ ...around, smtp: null });
});
afterEach(() => tenant.clearFaults());
afterAll(async () => {
  smtp.close();
  await server.close();
  await tenant.stop();
});

async function setSender(address: string | null): Promise<void> {
  const put = 'update connection set sender_address = $1, updated_at = clock_timestamp()';
  await tenant.host.pool.query(put, [address]);
  await writeTransport(tenant.host.db, tenant.connectionId);
  server.mails.length = 0;
}

const arrived = () => tenant.sim.context.mail.list().filter(({ subject }) => subject === mail.subject);
const transport = () => readTransport(tenant.host.db);

describe('mail from a sender address', () => {
  it('[S20.4] arrives with its file, from that address alone', async () => {
    expect(await both.send(mail)).toEqual({ ok: true });
    await waitFor(async () => arrived().length === 1, { what: 'the mail' });
    const [got] = arrived();
    expect(got).toMatchObject({ via: 'graph', from: SENDER, to: [mail.to.address], html: '<p>Hello</p>' });
    expect(got?.attachments.map(({ name, content }) => [name, content.toString()])).toEqual([['booking.ics', ics]]);
    expect(await transport()).toMatchObject({ state: 'working', code: null });
    const { graph } = await tenant.all.of(tenant.connectionId);
    const path = '/users/peter.brook%40lanternbay.example/sendMail';
    const request = { method: 'POST' as const, path, mailbox: 'peter.brook@lanternbay.example', body: {} };
    await expect(graph.send(request)).rejects.toMatchObject({ details: { code: 'outside-of-type', status: null } });
  });

  it('[S20.4] goes by SMTP while the sender fails, says so, and comes back by itself', async () => {
    await setSender('nobody@lanternbay.example');
    expect(await both.send(mail)).toEqual({ ok: true });
    expect(server.mails).toHaveLength(1);
    expect(await transport()).toMatchObject({ state: 'failing', code: 'ErrorInvalidUser', fallenBack: 1 });
    expect(await alone.send(mail)).toMatchObject({ ok: false, permanent: false, waitSeconds: 300 });
    const put = 'update connection set sender_address = $1, updated_at = clock_timestamp()';
    await tenant.host.pool.query(put, [SENDER]);
    expect(await alone.send(mail)).toEqual({ ok: true });
    expect(await transport()).toMatchObject({ state: 'working', code: null, fallenBack: 0 });
  });

  it('[S9] is not sent another way where nobody knows whether it went', async () => {
    await setSender(SENDER);
    const before = arrived().length;
    await tenant.fault({ kind: 'timeout-after-write', method: 'POST', remaining: 1, appId: tenant.appId });
    const result = await both.send(mail);
    expect(result).toMatchObject({ ok: false, permanent: false });
    expect(result).not.toHaveProperty('waitSeconds');
    expect([server.mails, (await transport()).state, arrived().length - before]).toEqual([[], 'failing', 1]);
  });

  it('[S13] waits as long as Graph says, without going another way', async () => {
    await setSender(SENDER);
    const mailbox = tenant.sim.context.world.tenants[0]?.addresses.get(SENDER) ?? '';
    await tenant.fault({ kind: 'throttle', mailbox, retryAfter: 7, remaining: 1, appId: tenant.appId });
    expect(await both.send(mail)).toMatchObject({ ok: false, permanent: false, waitSeconds: 7 });
    const again = await both.send(mail);
    expect(again).toMatchObject({ ok: false, permanent: false, detail: 'throttled' });
    expect([server.mails, (await transport()).state]).toEqual([[], 'untried']);
  });
});
