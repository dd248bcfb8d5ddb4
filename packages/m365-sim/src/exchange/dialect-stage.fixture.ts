// For tests: a stepped simulator, callers of several kinds, and a room whose delegate decides.
import { GraphClient } from '../client/graph-client.ts';
import { issueAccessToken } from '../entra/tokens.ts';
import { type SimUnderTest, simUnderTest } from '../sim.fixture.ts';
import { listenForNotifications } from '../webhook.fixture.ts';
import { meetingRooms } from '../world/world.ts';
import type { Dialect } from './dialect.ts';

export const ROOM = 'harbour3@lanternbay.example';
export const PERSON = 'peter.brook@lanternbay.example';
export const OTHER = 'ruth.mason@lanternbay.example';
const DAY = 86_400_000;
const START = Date.parse('2027-01-04T09:00:00Z');

export type Json = Record<string, unknown>;

export interface Stage {
  readonly under: SimUnderTest;
  readonly graph: GraphClient;
  /** As Peter, with shared scopes. */
  readonly person: GraphClient;
  /** An application without any permission. */
  readonly bare: GraphClient;
  /** A room whose delegate decides. */
  readonly waitingRoom: string;
  /** Somebody whose days do not begin with UTC's. */
  readonly asian: string;
  readonly hook: string;
  /** A free day of its own. */
  nextDay(): number;
  speak(dialect: Partial<Dialect>): Promise<void>;
  /** Lets so many milliseconds pass, and all that was planned for them happen. */
  pass(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const under = await simUnderTest({ clock: 'stepped', startAt: new Date('2026-11-23T08:00:00Z') });
  const hook = await listenForNotifications();
  const { world } = under.sim.context;
  const [tenant] = world.tenants;
  const app = [...world.apps.values()].find((one) => one.integrationType === 'delegated');
  const asian = [...(tenant?.people.values() ?? [])].find((one) => one.userPrincipalName.includes('lanternbay-asia'));
  const waiting = tenant && meetingRooms(tenant).find((one) => !one.processing.allBookInPolicy);
  const as = async (
    grant: { scopes: string[]; oid: string } | { roles: string[]; oid: string },
  ): Promise<GraphClient> =>
    new GraphClient(
      under.sim.url,
      await issueAccessToken({
        tenantId: under.tenantId,
        appId: app?.clientId ?? '',
        appDisplayName: 'Probe',
        issuer: under.sim.url,
        audience: 'https://graph.microsoft.com',
        now: new Date(under.sim.context.clock.now()),
        ...grant,
      }),
    );
  const send = async (method: string, path: string, body: unknown): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const { ok, status } = await fetch(`${under.sim.url}${path}`, { method, headers, body: JSON.stringify(body) });
    if (!ok) throw new Error(`${path} answers ${status}.`);
  };
  await send('PUT', `/sim/mailboxes/${OTHER}/permissions`, { person: PERSON, role: 'read' });
  // As New-Mailbox leaves a room; the made-up company's keeps its titles.
  const losesTitle = { deleteSubject: true, addOrganizerToSubject: true };
  await send('PATCH', `/sim/rooms/${waiting?.emailAddress}/calendar-processing`, losesTitle);
  let days = 0;
  return {
    under,
    graph: under.graph,
    person: await as({ scopes: ['Calendars.ReadWrite.Shared'], oid: tenant?.addresses.get(PERSON) ?? '' }),
    bare: await as({ roles: [], oid: 'app' }),
    waitingRoom: waiting?.emailAddress ?? '',
    asian: asian?.userPrincipalName ?? '',
    hook: hook.url,
    nextDay: () => START + DAY * days++,
    speak: (dialect) => send('PATCH', '/sim/dialect', dialect),
    pass: (milliseconds) => send('POST', '/sim/clock', { advanceMilliseconds: milliseconds }),
    close: async () => {
      await hook.close();
      await under.sim.stop();
    },
  };
}
