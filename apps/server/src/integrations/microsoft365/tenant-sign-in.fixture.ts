/** For tests: signs people, and the account for the rooms, in through the tenant's own page, as a browser would. */
import { strict as assert } from 'node:assert';
import { systemClock } from '../../kernel/clock.ts';
import { ensureLocalAdministrator } from '../../modules/directory/index.ts';
import { makeApiToken } from '../../modules/identity/index.ts';
import { inTransaction, type TransactionHost } from '../../platform/db/index.ts';

interface Server {
  readonly url: string;
  readonly deps: { readonly host: TransactionHost };
}

export interface SimState {
  readonly tenantId: string;
  readonly apps: readonly { clientId: string; clientSecret: string; integrationType: string }[];
  readonly people: readonly { id: string; userPrincipalName: string }[];
  readonly rooms: readonly { emailAddress: string; displayName: string }[];
}

/** Has Full Access to every room of the made-up company. */
const ROOM_ACCOUNT = 'room.desk@lanternbay.example';

interface Way {
  readonly start: string;
  readonly person: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** From our page to the tenant's, where somebody chooses themselves, and back; gives where that leads. */
async function walk({ start, person, headers }: Way): Promise<string> {
  const begun = await fetch(start, { redirect: 'manual', headers });
  assert.equal(begun.status, 302);
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const body = new URLSearchParams({ person, decision: 'accept' });
  const there = await fetch(begun.headers.get('location') ?? '', { method: 'POST', body, redirect: 'manual' });
  assert.ok([302, 303].includes(there.status), `The tenant's page answers ${there.status}.`);
  const back = await fetch(there.headers.get('location') ?? '', {
    redirect: 'manual',
    headers: { ...headers, cookie },
  });
  assert.equal(back.status, 302);
  return back.headers.get('location') ?? '';
}

function idOf(state: SimState, address: string): string {
  const person = state.people.find((one) => one.userPrincipalName.toLowerCase() === address.toLowerCase());
  if (!person) throw new Error(`The tenant has no ${address}.`);
  return person.id;
}

export function signInAs(server: Server, state: SimState, connectionId: string, address: string): Promise<string> {
  const start = `${server.url}/signin/microsoft365?connection=${connectionId}`;
  return walk({ start, person: idOf(state, address), headers: {} });
}

export async function signInRoomAccount(server: Server, state: SimState, connectionId: string): Promise<string> {
  return onWizardsPage(server, { person: idOf(state, ROOM_ACCOUNT), query: { connectionId } });
}

export async function signInRepresentative(
  server: Server,
  state: SimState,
  { connectionId, address, as }: { readonly connectionId: string; readonly address: string; readonly as: string },
): Promise<string> {
  return onWizardsPage(server, { person: idOf(state, as), query: { connectionId, representative: address } });
}

async function onWizardsPage(
  server: Server,
  { person, query }: { readonly person: string; readonly query: Readonly<Record<string, string>> },
): Promise<string> {
  const now = systemClock.now();
  const token = await inTransaction(server.deps.host, async (tx) =>
    makeApiToken(tx, (await ensureLocalAdministrator(tx, now)).id, 'test', now),
  );
  const start = `${server.url}/console/room-account/start?${new URLSearchParams(query)}`;
  return walk({ start, person, headers: { authorization: `Bearer ${token}` } });
}
