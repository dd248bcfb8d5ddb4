/** Two servers of the built product on one database and one simulated tenant, whose rooms are of the type that is tried. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { PersonEvent } from '@ones/m365-sim/client';
import type { SimState } from '../../apps/server/src/integrations/microsoft365/tenant-sign-in.fixture.ts';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { type Product, startProduct } from '../../scripts/lib/product.mjs';
import { connectAs } from './connect.ts';

const DAY = 86_400_000;
/** Beyond the made-up meetings of the demo. */
export const FIRST_DAY = Math.floor(Date.now() / DAY) * DAY + 20 * DAY;
export const WINDOW = { from: new Date(FIRST_DAY), to: new Date(FIRST_DAY + 6 * DAY) };

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly emailAddress: string;
}

export interface Stage {
  /** Brought the tenant, whether it lives or not. */
  readonly first: Product;
  readonly servers: Product[];
  token: string;
  readonly simOrigin: string;
  rooms: readonly Room[];
  appId: string;
  readonly trace: string[];
  readonly here: string[];
  readonly there: { readonly who: string; readonly event: PersonEvent }[];
  start(): Promise<Product>;
}

interface StageOptions {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly type: string;
  readonly seed: number;
}

export async function openStage({ folder, databaseUrl, type, seed }: StageOptions): Promise<Stage> {
  const shared = { DATABASE_URL: databaseUrl, ONES_SECRET_KEY: randomBytes(32).toString('hex'), ONES_SIM_CLOCK: '1' };
  const simPort = await freePort();
  let simUrl: string | null = null;
  let count = 0;
  const start = async (): Promise<Product> => {
    count += 1;
    const port = await freePort();
    const dataFolder = join(folder, `server-${count}`);
    const own = { ONES_PORT: String(port), ONES_SIM_PORT: String(simPort), ONES_DATA: dataFolder };
    const config = { host: '127.0.0.1', port, simPort, dataFolder, simUrl };
    return startProduct({ config, seed, env: { ...process.env, ...shared, ...own } });
  };
  const first = await start();
  simUrl = first.simOrigin;
  const second = await start();
  const state = (await (await fetch(`${simUrl}/sim/state`)).json()) as SimState;
  const stage: Stage = {
    first,
    servers: [first, second],
    token: String(second.details.apiToken),
    simOrigin: first.simOrigin,
    rooms: [],
    appId: '',
    trace: [],
    here: [],
    there: [],
    start,
  };
  const { body } = await call<{ items: Room[] }>(stage, 'GET', '/api/resources?limit=200');
  const names = ['Harbour 3', 'Harbour 1', 'Harbour 2', 'Harbour 4'];
  const rooms = names.flatMap((name) => body.items.filter((room) => room.name === name));
  Object.assign(stage, { rooms });
  const [administrator] = first.details.signIns as readonly { readonly userPrincipalName: string }[];
  await connectAs({ stage, type, state, databaseUrl, person: administrator?.userPrincipalName ?? '' });
  return stage;
}

/** Some server that lives; one that dies under the call is not asked again: what it did not acknowledge may be or not. */
export async function call<T>(
  stage: Stage,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: T }> {
  const server = stage.servers[Math.floor(Math.random() * stage.servers.length)] as Product;
  const headers = { authorization: `Bearer ${stage.token}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const answer = await fetch(`${server.origin}${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
}
