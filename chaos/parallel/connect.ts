/** The rooms that are tried leave the demo's connection for one of another type, by the console's own routes and pages. */
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '@ones/server/platform/db';
import { capabilitiesOf } from '../../apps/server/src/integrations/microsoft365/capabilities.ts';
import {
  type SimState,
  signInAs,
  signInRoomAccount,
} from '../../apps/server/src/integrations/microsoft365/tenant-sign-in.fixture.ts';
import { call, type Room, type Stage } from './stage.ts';

interface Wanted {
  readonly stage: Stage;
  readonly type: string;
  readonly state: SimState;
  readonly databaseUrl: string;
  /** Whose token the stage has. */
  readonly person: string;
}

interface Known {
  readonly id: string;
  readonly version: number;
}

const PATIENCE_ROUNDS = 60;

/** The application type is the demo's own. */
export async function connectAs(wanted: Wanted): Promise<void> {
  const { stage, type, state } = wanted;
  const capabilities = capabilitiesOf(type);
  const app = state.apps.find((one) => one.integrationType === type);
  if (!capabilities || !app) throw new Error(`There is no registration for "${type}".`);
  stage.appId = app.clientId;
  if (type === 'application') return;
  const database = openDatabase({ connectionString: wanted.databaseUrl, onIdleError: () => undefined });
  try {
    const host = { db: database.db, wakeRelay: () => undefined };
    const server = { url: stage.servers[0]?.origin ?? '', deps: { host } };
    await letGo(stage, state);
    const rooms = { mode: 'specified', addresses: stage.rooms.map((room) => room.emailAddress) };
    const settings = { name: 'Chaos', type, operator: 'simulated', tenantId: state.tenantId, ...credentialOf(app) };
    const id = await created(stage, { ...settings, rooms });
    if (capabilities.roomsByAccount) await signInRoomAccount(server, state, id);
    await untilTaken(stage, id, database.pool);
    if (capabilities.importsPeople) return;
    await signInAs(server, state, id, wanted.person);
    if (capabilities.writesTo !== 'resource') return;
    const { rows } = await database.pool.query<{ id: string }>(
      'select p.id from person p where lower(p.email) = lower($1)',
      [wanted.person],
    );
    await said(call(stage, 'PUT', `/api/connections/${id}/bookers`, { personIds: rows.map((row) => row.id) }));
  } finally {
    await database.close();
  }
}

function credentialOf({ clientId, clientSecret }: SimState['apps'][number]) {
  return { clientId, clientSecret };
}

async function letGo(stage: Stage, { rooms }: SimState): Promise<void> {
  const { items } = await said<{ items: Known[] }>(call(stage, 'GET', '/api/connections'));
  const [demo] = items;
  if (!demo) throw new Error('The demo has no connection.');
  const ours = new Set(stage.rooms.map((room) => room.emailAddress.toLowerCase()));
  const addresses = rooms.map((room) => room.emailAddress).filter((address) => !ours.has(address.toLowerCase()));
  const body = { version: demo.version, rooms: { mode: 'specified', addresses } };
  await said(call(stage, 'PUT', `/api/connections/${demo.id}/rooms`, body));
}

/** Rooms are let go by a job; until then they are somebody else's. */
async function created(stage: Stage, body: object): Promise<string> {
  for (let round = 0; round < PATIENCE_ROUNDS; round++) {
    const answer = await call<Known>(stage, 'POST', '/api/connections', body);
    if (answer.status !== 409) return (await said(Promise.resolve(answer))).id;
    await delay(1000);
  }
  throw new Error('The demo keeps the rooms.');
}

type Pool = ReturnType<typeof openDatabase>['pool'];

/** Its first sync has gone through, and each room is its own. */
async function untilTaken(stage: Stage, id: string, pool: Pool): Promise<void> {
  let state = '';
  for (let round = 0; round < PATIENCE_ROUNDS; round++) {
    // What another connection takes over is another resource.
    const { rows } = await pool.query<Room>(
      `select id, name, email_address as "emailAddress" from resource where connection_id = $1 and state = 'active' order by name`,
      [id],
    );
    const { rows: progress } = await pool.query<{ stage: string }>(
      'select stage from sync_progress where connection_id = $1',
      [id],
    );
    state = `${rows.length} of ${stage.rooms.length}, ${progress[0]?.stage ?? 'not begun'}`;
    if (rows.length === stage.rooms.length && progress[0]?.stage === 'finished') {
      stage.rooms = rows;
      return;
    }
    await delay(1000);
  }
  throw new Error(`The rooms were not taken over: ${state}.`);
}

async function said<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
