// Two companies in one simulator: what is outside for one is inside for the other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appToken, GraphClient } from '../client/graph-client.ts';
import { OutlookPerson } from '../client/outlook-person.ts';
import { eventually, type SimUnderTest, simUnderTest } from '../sim.fixture.ts';

const HOUR = 3_600_000;
const ROOM = 'harbour3@lanternbay.example';
const OUTSIDER = 'maya.reed@alderfinch.example';

let under: SimUnderTest;
beforeAll(async () => {
  under = await simUnderTest();
});
afterAll(async () => {
  expect(under.sim.context.log.wrongAnswers()).toEqual([]);
  await under.sim.stop();
});

const book = async (start: Date): Promise<string> => {
  const person = await OutlookPerson.signIn(under.sim.url, OUTSIDER);
  const event = await person.book({ subject: 'Visit', start, end: new Date(+start + HOUR), rooms: [ROOM] });
  return eventually(async () => {
    const answer = await person.answerOf(event, ROOM);
    return answer !== 'none' && answer;
  });
};

describe('two companies', () => {
  it('[T3] declines organizers from outside unless the room takes them: learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing', async () => {
    const start = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR);
    expect(await book(start)).toBe('declined');
    await fetch(`${under.sim.url}/sim/rooms/${ROOM}/calendar-processing`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ processExternalMeetingMessages: true }),
    });
    expect(await book(start)).toBe('accepted');
  });

  // https://learn.microsoft.com/entra/identity-platform/claims-validation
  it('[T1] keeps each company’s mailboxes and tokens to itself', async () => {
    const state = (await (await fetch(`${under.sim.url}/sim/state`)).json()) as {
      tenantId: string;
      apps: { clientId: string; clientSecret: string }[];
      otherTenants: { tenantId: string; apps: { clientId: string; clientSecret: string }[] }[];
    };
    const [other] = state.otherTenants;
    const [app] = other?.apps ?? [];
    const token = await appToken(under.sim.url, other?.tenantId ?? '', app?.clientId ?? '', app?.clientSecret ?? '');
    const graph = new GraphClient(under.sim.url, token);
    expect((await graph.get(`/users/${OUTSIDER}/calendar`)).status).toBe(200);
    expect((await graph.get(`/users/${ROOM}/calendar`)).status).toBe(404);
    const [own] = state.apps;
    // A registration of one company is unknown in another until somebody there consents to it.
    await expect(
      appToken(under.sim.url, other?.tenantId ?? '', own?.clientId ?? '', own?.clientSecret ?? ''),
    ).rejects.toThrow('AADSTS700016');
  });

  it('[T1] lets an administrator of the other company consent to a multi-tenant registration: learn.microsoft.com/entra/identity-platform/v2-admin-consent', async () => {
    const { world } = under.sim.context;
    const [home, other] = world.tenants;
    const app = [...world.apps.values()].find((one) => one.homeTenantId === home?.id);
    const admin = [...(other?.people.values() ?? [])].find((one) => one.isAdministrator);
    const query = new URLSearchParams({
      client_id: app?.clientId ?? '',
      redirect_uri: 'http://127.0.0.1:1/back',
      state: 'x',
    });
    const answer = await fetch(`${under.sim.url}/${other?.id}/adminconsent?${query}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ person: admin?.id ?? '', decision: 'accept' }),
    });
    expect(answer.headers.get('location')).toContain(`tenant=${other?.id}`);
    const secret = app?.secrets[0]?.value ?? '';
    const token = await appToken(under.sim.url, other?.id ?? '', app?.clientId ?? '', secret);
    const rooms = await new GraphClient(under.sim.url, token).get<{ value: unknown[] }>('/places/microsoft.graph.room');
    expect(rooms.body.value).toHaveLength(3);
  });
});
