/**
 * Titles of private meetings, looked for wherever ONES says anything: to whom they may be known they are told, to nobody
 * else (rule B9). Real are all roles, Microsoft's side is the simulated tenant, mails arrive at a real SMTP server.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webhookEvents } from '@ones/contract';
import { waitFor } from '@ones/testkit';
import type { ParsedMail } from 'mailparser';
import { afterAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { insertCompletion } from '../modules/policy/completion/completion.repository.ts';
import { operations } from './operations.fixture.ts';
import { addressesOf, readAll, reading } from './read-everything.fixture.ts';
import { type Company, company, hour, KEPT, OPEN, SECRET } from './secret-meetings.fixture.ts';

const GUEST = { email: `${SECRET}-guest@elsewhere.example`, name: 'Guest', type: 'required' } as const;
const RUTH = { email: 'ruth.mason@lanternbay.example', name: 'Ruth', type: 'required' } as const;

const ONLINE = { onlineMeeting: 'teams' } as const;

const home = await company();
const { ask, peter, ruth, administrator, plain, rooms } = home;
const told = await webhook();
const heard = await listening(home);

const book = async (roomId: string, hours: number, title: string, more: object = {}) => {
  const times = { resourceIds: [roomId], ...hour(home, hours), timeZone: 'UTC' };
  const body = { ...times, subject: title, attendees: [RUTH, GUEST], private: title.startsWith(SECRET), ...more };
  const made = await ask<{ id: string; occurrenceId: string }>(peter, 'POST', '/api/bookings', body);
  expect([made.status, made.text]).toEqual([201, made.text]);
  return made.body;
};
const meetings = await makeMeetings();

async function makeMeetings() {
  const { start } = hour(home, 0);
  const range = { type: 'numbered', startDate: start.slice(0, 10), numberOfOccurrences: 3 };
  const recurrence = { pattern: { type: 'daily', interval: 1 }, range };
  const outside = hour(home, 1);
  await home.outlook.book({
    ...{ subject: `${SECRET}-outlook`, isPrivate: true, invite: [RUTH.email, GUEST.email] },
    ...{ rooms: [rooms.synced.address ?? ''], start: new Date(outside.start), end: new Date(outside.end) },
    online: true,
  });
  const made = {
    open: await book(rooms.synced.id, 0, `${OPEN}-one`, { attendees: [RUTH], ...ONLINE }),
    openHere: await book(rooms.local.id, 0, `${OPEN}-two`, { attendees: [RUTH] }),
    ones: await book(rooms.synced.id, 2, `${SECRET}-ones`, ONLINE),
    here: await book(rooms.local.id, 2, `${SECRET}-here`),
    series: await book(rooms.local.id, 3, `${SECRET}-series`, { recurrence }),
    judged: await book(rooms.judged.id, 2, `${SECRET}-judged`, { fields: { 'what-for': `${SECRET}-field` } }),
    moved: await book(rooms.local.id, 5, `${SECRET}-moved`),
    cancelled: await book(rooms.local.id, 7, `${SECRET}-cancelled`),
    noShow: await book(rooms.local.id, 8, `${SECRET}-no-show`),
    claim: await book(rooms.local.id, 9, `${SECRET}-claim`),
    left: await book(rooms.local.id, 10, `${SECRET}-left`),
    kept: await ask<{ id: string }>(ruth, 'POST', '/api/bookings', {
      ...hour(home, 4),
      resourceIds: [rooms.kept.id],
      subject: 'Board',
      attendees: [],
    }).then(({ body }) => body),
  };
  const { pool } = home.platform.database;
  const outlook = await waitFor(
    async () =>
      (await pool.query<{ id: string }>('select id from booking where subject = $1 and private', [`${SECRET}-outlook`]))
        .rows[0],
    { what: 'the meeting made in Outlook' },
  );
  return { ...made, outlook };
}

/** Whoever has it can join: what names their Teams meetings in the links. */
const [openLink, ...secretLinks] = await Promise.all([meetings.open, meetings.ones, meetings.outlook].map(linkOf));

async function linkOf({ id }: { readonly id: string }): Promise<string> {
  const { pool } = home.platform.database;
  const { join_url: link } = await waitFor(
    async () =>
      (
        await pool.query<{ join_url: string }>('select join_url from booking where id = $1 and join_url <> $2', [
          id,
          '',
        ])
      ).rows[0],
    { timeoutMs: 20_000, what: 'a link' },
  );
  return /meeting_\w+/.exec(link)?.[0] ?? link;
}

const secrets = [SECRET, ...secretLinks];
const isTold = (text: string): boolean => secrets.some((one) => text.includes(one));

async function webhook(): Promise<{ readonly id: string; readonly bodies: string[] }> {
  const bodies: string[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((listens) => receiver.listen(0, '127.0.0.1', listens));
  afterAll(() => receiver.close());
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const body = { name: 'All', url, events: [...webhookEvents] };
  const made = await ask<{ webhook: { id: string } }>(administrator, 'POST', '/api/webhooks', body);
  expect(made.status).toBe(201);
  return { id: made.body.webhook.id, bodies };
}

/** All that displays and a stranger's browser are told over the live line. */
async function listening({ url, displays }: Company): Promise<string[]> {
  const messages: string[] = [];
  const topics = ['resources', 'my-schedule', 'connections', 'players'];
  const open = async (headers: Record<string, string>, ...said: object[]) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers });
    socket.on('message', (data) => void messages.push(String(data)));
    afterAll(() => socket.close());
    await new Promise((opened) => socket.once('open', opened));
    for (const one of said) socket.send(JSON.stringify(one));
  };
  for (const token of displays) await open({}, { type: 'hello', token });
  await open({ authorization: `Bearer ${plain.token}` }, { type: 'hello' }, { type: 'watch', topics });
  return messages;
}

const whole = (mail: ParsedMail) =>
  [mail.subject, mail.text, mail.html, ...mail.attachments.map(({ content }) => unfolded(content))].join('\n');
/** Calendar files break long lines. */
const unfolded = (content: Buffer) => content.toString('utf8').replaceAll('\r\n ', '');

function around(text: string): string {
  const at = Math.max(...secrets.map((one) => text.indexOf(one)));
  return text.slice(Math.max(0, at - 200), at + 60);
}

/** What was cancelled, moved, missed, claimed twice, left behind: each in its own way. */
async function letThingsHappen(): Promise<void> {
  const { pool } = home.platform.database;
  const { moved, cancelled, noShow, claim, left } = meetings;
  const later = await ask(peter, 'PATCH', `/api/bookings/${moved.id}`, {
    ...hour(home, 6),
    subject: `${SECRET}-renamed`,
  });
  expect(later.status).toBe(200);
  expect((await ask(peter, 'DELETE', `/api/bookings/${cancelled.id}`)).status).toBe(204);
  const room = { resourceId: rooms.local.id, ...hour(home, 2), remark: 'Painting' };
  expect((await ask(administrator, 'POST', '/api/out-of-service', room)).status).toBe(201);
  // What time and Exchange would have brought about.
  await pool.query("update allocation set state = 'released' where booking_id = $1", [noShow.id]);
  await pool.query("update allocation set state = 'conflicted' where booking_id = $1", [claim.id]);
  await pool.query(
    'update hold set active = false, conflicted = allocation_id in (select id from allocation where booking_id = $1) where allocation_id in (select id from allocation where booking_id = any($2))',
    [claim.id, [claim.id, noShow.id]],
  );
  const gone = (await pool.query<{ id: string }>("select id from person where state = 'absent' or state = 'disabled'"))
    .rows[0];
  await pool.query('update booking set organizer_person_id = $2 where id = $1', [left.id, gone?.id]);
}

const things = await thingsOf();

async function thingsOf() {
  const making = async (path: string, body?: object, who = administrator) => {
    const made = await ask<Record<string, never>>(who, 'POST', path, body);
    expect([made.status < 300, made.text]).toEqual([true, made.text]);
    return made.body;
  };
  const feed = async (kind: string, subjectId?: string, who = administrator): Promise<string> => {
    const { address = '' } = await making('/api/feeds', { kind, ...(subjectId ? { subjectId } : {}) }, who);
    return new URL(address).searchParams.get('key') ?? '';
  };
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const [askedAt, dueAt] = [hour(home, 0).start, hour(home, 2).start].map((at) => new Date(at)) as [Date, Date];
  const completion = { id: randomUUID(), bookingId: meetings.outlook.id, askedAt, dueAt, remindAt: null };
  await insertCompletion(home.platform.db, completion);
  const { id: image } = await making(`/api/resources/${rooms.local.id}/images`, { data: dot });
  const { id: group } = await making('/api/groups', { name: 'Group' });
  const { id: certificate } = await making('/api/connections/certificates');
  return {
    ids: {
      bookings: Object.values(meetings).map(({ id }) => id),
      resources: [rooms.synced.id, rooms.local.id, rooms.judged.id, rooms.kept.id],
      rooms: [rooms.synced.id],
      people: [peter.id],
      completions: [completion.id],
      ...{ images: [image ?? ''], groups: [group ?? ''], certificates: [certificate ?? ''] },
      ...{ policies: [home.policyId], connections: [home.connectionId], webhooks: [told.id] },
    },
    feeds: {
      own: await feed('person', undefined, peter),
      resource: await feed('resource', rooms.local.id),
      floor: await feed('floor', rooms.local.floorId),
    },
  };
}

describe('the title of a private meeting', () => {
  it('[B9] stands in no answer of any operation that reads, unless to who takes part', async () => {
    await letThingsHappen();
    const asked = {
      ...{ from: hour(home, -24).start, to: hour(home, 24 * 6).start, resourceId: rooms.local.id, q: 'a' },
      ...{ start: hour(home, 2).start, end: hour(home, 2).end, resourceIds: rooms.judged.id },
      ...{ buildingId: rooms.local.buildingId, floorId: rooms.local.floorId, nearFloorId: rooms.local.floorId },
      ...{ occurrenceId: meetings.series.occurrenceId, subjectId: meetings.ones.id, limit: '100', kind: 'room' },
      key: things.feeds.floor,
    };
    const addresses = addressesOf(things.ids, asked);
    const knowing = await Promise.all(
      [peter, ruth].map(({ token }) => readAll(home.url, { authorization: `Bearer ${token}` }, addresses)),
    );
    for (const kind of ['ones', 'outlook', 'here', 'series', 'judged', 'renamed', 'no-show', 'claim', 'left']) {
      const here = knowing.map((reads) => reads.some(({ text }) => text.includes(`${SECRET}-${kind}`)));
      // Who has left organized it: Peter is not among its people any more.
      expect([kind, ...here]).toEqual([kind, kind !== 'left', true]);
    }
    for (const link of [openLink, ...secretLinks]) {
      const here = knowing.map((reads) => reads.some(({ text }) => text.includes(link ?? '?')));
      expect([link, ...here]).toEqual([link, true, true]);
    }
    // A room that is kept for some is looked for in the same answers: who manages may know it, the others not.
    const [peters, ruths] = knowing.map((reads) =>
      reads.filter(({ text }) => text.includes(KEPT)).map(({ path }) => path),
    );
    expect([peters, ruths?.includes('/api/resources')]).toEqual([[], true]);
    const uninitiated = ['nobody', 'a display', plain.name];
    const leaks: string[] = [];
    const answered = new Set<string>();
    for (const { name, headers } of home.strangers) {
      for (const { operationId, path, status, text } of await readAll(home.url, headers, addresses)) {
        if (status === 200) answered.add(operationId);
        if (text.includes(KEPT) && uninitiated.includes(name)) leaks.push(`${name}: ${status} ${path} ${KEPT}`);
        if (text.includes(openLink ?? '?') && uninitiated.includes(name)) leaks.push(`${name}: ${path} ${openLink}`);
        if (isTold(text)) leaks.push(`${name}: ${status} ${path} ${around(text)}`);
      }
    }
    expect(leaks).toEqual([]);
    // What nobody was answered proves nothing.
    const unread = reading.filter(({ operation }) => !answered.has(operation.operationId));
    expect(unread.map(({ path }) => path)).toEqual([]);
  }, 60_000);

  it('[B9] stands in no answer to who writes: taken slots, series, refusals, changes by managers', async () => {
    const { start } = hour(home, 3);
    const range = { type: 'numbered', startDate: start.slice(0, 10), numberOfOccurrences: 3 };
    const recurrence = { pattern: { type: 'daily', interval: 1 }, range };
    const slot = { ...hour(home, 3), resourceIds: [rooms.local.id], timeZone: 'UTC' };
    const clash = await ask(plain, 'POST', '/api/bookings', { ...slot, subject: 'Mine', attendees: [] });
    expect([clash.status, clash.text.includes('"alternatives"')]).toEqual([409, true]);
    const preview = await ask(plain, 'POST', '/api/bookings/preview', { ...slot, recurrence });
    expect(preview.status).toBe(200);
    const renamed = await ask(administrator, 'PATCH', `/api/bookings/${meetings.here.id}`, hour(home, 11));
    expect(renamed.status).toBe(200);
    const answers = [clash, preview, renamed];
    // Whatever can be done to a thing, without saying how: to a meeting that is not theirs.
    const doing = operations.filter(({ method, path }) => method !== 'GET' && path.includes('bookings/{'));
    for (const { method, path } of doing) {
      const at = path.replace(/\{\w+\}/, meetings.ones.id);
      const body = method === 'DELETE' ? undefined : { minutes: 15, pin: '1', version: 999, subject: 'x' };
      for (const who of [plain, null]) answers.push(await ask(who, method, at, body));
    }
    expect(answers.filter(({ text }) => isTold(text)).map(({ text }) => text)).toEqual([]);
    expect(answers.length).toBeGreaterThan(14);
  });

  it('[B9] stands in the feed of a person alone', async () => {
    const read = async (key: string) =>
      (await ask(null, 'GET', `/api/feeds/calendar.ics?key=${key}`)).text.replaceAll('\r\n ', '');
    const { own, resource, floor } = things.feeds;
    for (const told of [`${SECRET}-series`, ...secretLinks]) expect(await read(own)).toContain(told);
    for (const text of [await read(resource), await read(floor)]) {
      expect(text).toContain(`${OPEN}-two`);
      expect(isTold(text)).toBe(false);
    }
  });

  it('[B9] is told by mail to its organizer, by webhooks, displays, logs and metrics to nobody', async () => {
    const { mail, log } = home;
    const quiet = async () =>
      (
        await home.platform.database.pool.query(
          'select 1 from outbox union all select 1 from graphile_worker.jobs where attempts < max_attempts and run_at <= now()',
        )
      ).rows.length === 0;
    await waitFor(quiet, { timeoutMs: 30_000, what: 'everything to be told' });
    const mine = mail.to('peter.brook@');
    // Who takes part may know who else does.
    const others = mail.mails.flatMap((one) => (mine.includes(one) ? [] : whole(one).replaceAll(GUEST.email, '')));
    for (const kind of ['ones', 'here', 'renamed', 'cancelled']) {
      expect([kind, mine.map(whole).join().includes(`${SECRET}-${kind}`)]).toEqual([kind, true]);
    }
    expect(mine.map(whole).join()).toContain(secretLinks[0]);
    expect(others.join()).toContain(`${OPEN}-two`);
    const outlets = {
      others,
      webhooks: told.bodies,
      displays: heard,
      logs: log().split('\n'),
      metrics: [(await ask(null, 'GET', '/metrics')).text],
    };
    for (const [name, said] of Object.entries(outlets)) {
      expect([name, said.filter(isTold).map(around)]).toEqual([name, []]);
    }
    expect([told.bodies, heard].map((said) => said.join().includes(OPEN))).toEqual([true, true]);
    expect(log()).toContain(meetings.ones.id);
  }, 60_000);
});
