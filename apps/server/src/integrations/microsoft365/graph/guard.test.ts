import { describe, expect, it } from 'vitest';
import type { GraphClient, GraphRequest } from './graph-client.ts';
import { guarded, mailFrom } from './guard.ts';

const GRAPH = 'https://graph.microsoft.com';
const ROOM = 'harbour3@example.com';

function ask(request: Partial<GraphRequest> & { path: string }) {
  const sent: GraphRequest[] = [];
  const client: GraphClient = {
    send: async <T>(one: GraphRequest) => {
      sent.push(one);
      return { body: null as T, requestId: null };
    },
  };
  const rules = {
    graphUrl: GRAPH,
    directory: ['places', 'subscriptions'],
    isSyncedRoom: async (mailbox: string) => mailbox.toLowerCase() === ROOM,
  };
  const whole: GraphRequest = { method: 'GET', mailbox: ROOM, ...request };
  return guarded(client, rules)
    .send(whole)
    .then(
      () => 'sent',
      () => (sent.length === 0 ? 'refused' : 'sent'),
    );
}

describe('the guard of the types that never touch a person’s calendar', () => {
  it.each([
    [`/users/${ROOM}/calendarView?startDateTime=x`],
    ['/users/Harbour3%40example.com/events'],
    [`${GRAPH}/v1.0/users/${ROOM}/calendarView/delta?$deltatoken=x`],
    [`${GRAPH}/v1.0/users('0b1c')/calendarView/delta?$skiptoken=x`],
    ['/places/microsoft.graph.room?$top=100'],
  ])('[S20.3] lets %s through', async (path) => {
    expect(await ask({ path, mailbox: path.startsWith('/places') ? null : ROOM })).toBe('sent');
  });

  it.each([
    ['/users/ada@example.com/events'],
    [`/users/${ROOM}/../ada@example.com/events`],
    ['/users?$top=1'],
    ['/me/events'],
    ['/groups'],
    ['/$batch'],
    [`https://elsewhere.example/v1.0/users/${ROOM}/events`],
    [`${GRAPH}/beta/users/${ROOM}/events`],
    [`${GRAPH}/v1.0/users/ada@example.com/calendarView/delta?$skiptoken=x`],
  ])('[S20.3] refuses %s before it is sent', async (path) => {
    expect(await ask({ path })).toBe('refused');
  });

  it('[S20.3] refuses a mailbox that only the body or the gate names', async () => {
    const path = `/users/${ROOM}/calendar/getSchedule`;
    expect(await ask({ path, method: 'POST', body: { schedules: [ROOM] } })).toBe('sent');
    expect(await ask({ path, method: 'POST', body: { schedules: [ROOM, 'ada@example.com'] } })).toBe('refused');
    expect(await ask({ path, mailbox: 'ada@example.com' })).toBe('refused');
    expect(await ask({ path: '/places/microsoft.graph.room', mailbox: 'ada@example.com' })).toBe('refused');
  });

  it('[S20.3] lets rooms be watched, and nobody else', async () => {
    const subscribe = (resource: string) =>
      ask({ path: '/subscriptions', method: 'POST', mailbox: null, body: { resource } });
    expect(await subscribe(`/users/${ROOM}/events`)).toBe('sent');
    expect(await subscribe('/users/ada@example.com/events')).toBe('refused');
    expect(await subscribe('/users')).toBe('refused');
  });
});

describe('the guard of mail, in every type', () => {
  const SENDER = 'ones@example.com';

  async function asked(sender: string | null, path: string, more: Partial<GraphRequest> = {}) {
    const sent: string[] = [];
    const client: GraphClient = {
      send: async <T>(one: GraphRequest) => {
        sent.push(one.path);
        return { body: null as T, requestId: null };
      },
    };
    const request = { method: 'POST' as const, mailbox: SENDER, path, ...more };
    return mailFrom(client, sender)
      .send(request)
      .then(
        () => sent.length,
        () => 'refused',
      );
  }

  it('[S20.4] lets the sender address send, and nothing else of mail through', async () => {
    const send = `/users/${encodeURIComponent(SENDER)}/sendMail`;
    expect(await asked(SENDER, send)).toBe(1);
    expect(await asked(null, send)).toBe('refused');
    expect(await asked(SENDER, send, { mailbox: ROOM })).toBe('refused');
    expect(await asked(SENDER, `/users/${ROOM}/sendMail`)).toBe('refused');
    expect(await asked(SENDER, `/users/${ROOM}/%73endMail`)).toBe('refused');
    expect(await asked(SENDER, `/users/${SENDER}/messages`, { method: 'GET' })).toBe('refused');
    expect(await asked(SENDER, `/users/${ROOM}/events`)).toBe(1);
  });
});
