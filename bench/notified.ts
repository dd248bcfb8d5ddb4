// From Microsoft 365's notification to the displays, and how soon a notification is answered:
// `node scripts/run-ts.mjs bench/notified.ts`, with `--rooms`, `--displays`, `--changes`, `--seconds`, `--save`.
// The built product with its first sync done, beside a simulated tenant in a process of its own, which keeps its own
// notifications to itself here.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from '@ones/server/kernel/clock';
import { type Database, openDatabase } from '@ones/server/platform/db';
import { findRunning } from '@ones/server/platform/db/embedded';
import { OutlookPerson, type PersonEvent } from '../packages/m365-sim/src/client/outlook-person.ts';
import { freePort } from '../scripts/lib/free-port.mjs';
import { startProduct } from '../scripts/lib/product.mjs';
import { type Client, openClient } from './lib/client.ts';
import { type Door, nextEvening, openDoor, untilShown } from './lib/door.ts';
import { ended, said, startScript } from './lib/house.ts';
import { machine } from './lib/machine.ts';
import { spreadOf } from './lib/measure.ts';
import { paced } from './lib/paced.ts';
import { isSaving, saveTables } from './lib/results.ts';
import { ms, type Table, toText } from './lib/table.ts';

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '200' },
    displays: { type: 'string', default: '200' },
    changes: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '10' },
    save: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const PER_SECOND = 100;
const MINUTES = 5;

interface Followed {
  readonly calendarId: string;
  readonly clientState: string;
  readonly resourceId: string;
  readonly address: string;
}

interface Setting {
  readonly port: number;
  readonly simUrl: string;
  readonly database: Database;
  readonly rooms: readonly Followed[];
}

async function measure(): Promise<Table[]> {
  const tenant = startScript(root, 'bench/lib/tenant.ts', [values.rooms, String(Number(values.rooms) * 2)]);
  const simUrl = String((await said(tenant, 'ready')).url);
  const dataFolder = await mkdtemp(join(tmpdir(), 'ones-bench-'));
  const port = await freePort();
  const product = await startProduct({
    config: { host: '127.0.0.1', port, simPort: 0, dataFolder, simUrl },
    env: { ...process.env, ONES_PORT: String(port), ONES_DATA: dataFolder, ONES_SIM_URL: simUrl },
  });
  const database = openDatabase({ connectionString: (await findRunning(dataFolder)) ?? '', connections: 4 });
  try {
    await post(`${simUrl}/sim/faults`, { kind: 'drop-notifications' });
    const setting = { port, simUrl, database, rooms: await followed(database) };
    return [await changes(setting), await answers(setting)];
  } finally {
    await database.close();
    await product.stop();
    await ended(tenant);
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Calendars of rooms that Graph would tell of. */
async function followed({ pool }: Database): Promise<Followed[]> {
  const { rows } = await pool.query<Followed>(
    `select c.id as "calendarId", s.client_state as "clientState", r.id as "resourceId", r.email_address as address
     from subscription s join calendar c on c.id = s.calendar_id join resource r on r.id = c.resource_id
     where s.state = 'active' and r.state = 'active' order by r.position desc, r.id`,
  );
  if (rows.length === 0) throw new Error('No calendar is subscribed to.');
  return rows;
}

async function changes({ port, simUrl, database, rooms }: Setting): Promise<Table> {
  const shown = rooms.slice(0, Math.max(1, Number(values.displays)));
  const doors = await Promise.all(shown.map((room) => openDoor(port, room.resourceId, database.pool)));
  const person = await OutlookPerson.signIn(simUrl, await somebody(simUrl));
  const client = await openClient(port, '');
  const took: number[] = [];
  const evening = nextEvening(new Date(systemClock.now().getTime() + 60 * 60_000));
  for (let at = 0; at < Number(values.changes); at += 1) {
    const room = shown[at % shown.length] as Followed;
    const { socket } = doors[at % doors.length] as Door;
    const start = new Date(evening.getTime() + Math.floor(at / shown.length) * 2 * MINUTES * 60_000);
    const end = new Date(start.getTime() + MINUTES * 60_000);
    const event = await person.book({ subject: `Notified ${at}`, start, end, rooms: [room.address] });
    let early = false;
    const seen = untilShown(socket, `"${start.toISOString()}"`).then(() => {
      early = true;
    });
    await untilAccepted(person, event);
    // Seen by its regular look around: not a notification's doing.
    if (early) continue;
    const begin = performance.now();
    await notify(client, room);
    await seen;
    took.push(performance.now() - begin);
  }
  client.close();
  for (const { socket } of doors) socket.terminate();
  const { p50, p95, count } = spreadOf(took);
  return {
    title: `A notification reaches the door, ${rooms.length} rooms, ${doors.length} displays connected`,
    about:
      'From sending the notification of a meeting made in Outlook until the display of its room holds the snapshot: ' +
      'answered, pulled from the simulated tenant (which takes 5 ms to answer), settled, told.',
    columns: ['changes', 'told p50', 'told p95', 'longest'],
    rows: [[String(count), ms(p50), ms(p95), ms(Math.max(...took))]],
  };
}

async function answers({ port, rooms }: Setting): Promise<Table> {
  const seconds = Number(values.seconds);
  const send = (client: Client, at: number) => notify(client, rooms[at % rooms.length] as Followed);
  const { took, statuses } = await paced({ port, perSecond: PER_SECOND, seconds, send });
  const { p50, p95 } = spreadOf(took);
  const p99 = took.sort((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN;
  return {
    title: `${PER_SECOND} notifications a second`,
    about:
      `For ${seconds} s, over ${rooms.length} calendars, each looked at as it is told of. From the instant at which it was ` +
      'due to be sent until it is answered, whether or not the one before was.',
    columns: ['notifications', 'answered p50', 'p95', 'p99', 'longest', 'not acknowledged'],
    rows: [
      [
        ...[String(took.length), ms(p50), ms(p95), ms(p99), ms(took.at(-1) ?? Number.NaN)],
        String(statuses.filter((status) => status !== 202).length),
      ],
    ],
  };
}

function notify(client: Client, { calendarId, clientState }: Followed) {
  return client.ask('POST', `/integrations/microsoft365/notifications?calendar=${calendarId}`, {
    value: [{ subscriptionId: 'bench', clientState, changeType: 'updated' }],
  });
}

async function untilAccepted(person: OutlookPerson, event: PersonEvent): Promise<void> {
  for (;;) {
    const now = await person.read(event);
    if (now?.attendees.some(({ type, status }) => type === 'resource' && status.response === 'accepted')) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function somebody(simUrl: string): Promise<string> {
  const state = (await (await fetch(`${simUrl}/sim/state`)).json()) as {
    people: readonly { userPrincipalName: string; featuredAs?: string }[];
  };
  return state.people.find(({ featuredAs }) => featuredAs === 'person')?.userPrincipalName ?? '';
}

async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const { ok, status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!ok) throw new Error(`${url} answered ${status}.`);
}

const taken = `${systemClock.now().toISOString()} on ${machine()}`;
const tables = await measure();
process.stdout.write(`${taken}\n${tables.map(toText).join('')}`);
if (isSaving()) saveTables(tables, taken);
process.exit(0);
