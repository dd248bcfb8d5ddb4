/** The simulated tenant of a run: stepped clock, a dialect of its own, scripted people at their Outlook, its switches. */
import { drawDialect, type RunningSim, startSim } from '@ones/m365-sim';
import { OutlookPerson } from '@ones/m365-sim/client';

export const START = new Date('2026-11-23T08:00:00Z');
/** Three rooms that decide by themselves, and one whose delegate decides. */
const ROOMS = ['Harbour 3', 'Harbour 1', 'Harbour 2'];
export const DELEGATE = 'room.desk@lanternbay.example';
export const PEOPLE = ['Peter Brook', 'Ruth Mason', 'Ada Hartley'] as const;

export interface TenantState {
  readonly tenantId: string;
  readonly apps: readonly { clientId: string; clientSecret: string; integrationType: string }[];
  readonly people: readonly { id: string; userPrincipalName: string }[];
  readonly rooms: readonly { id: string; emailAddress: string; displayName: string }[];
}

export interface ChaosTenant {
  readonly sim: RunningSim;
  readonly state: TenantState;
  readonly rooms: readonly {
    readonly name: string;
    readonly address: string;
    readonly objectId: string;
    readonly isDelegated: boolean;
  }[];
  person(name: string): Promise<OutlookPerson>;
  room(address: string): Promise<OutlookPerson>;
  /** One of the simulator's switches. @throws what it answers when it refuses. */
  tell(method: string, path: string, body?: unknown): Promise<unknown>;
}

export async function startTenant(seed: number): Promise<ChaosTenant> {
  const sim = await startSim({
    seed,
    clock: 'stepped',
    startAt: START,
    latency: { graph: 0, delivery: 400, attendant: 700, answer: 600, strip: 1500, notification: 500 },
    meetings: false,
    checkAnswers: true,
    smtpPort: 0,
    dialect: drawDialect(seed),
  });
  const tell = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${sim.url}${path}`, { method, ...init });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  const state = (await tell('GET', '/sim/state')) as TenantState;
  return { sim, state, tell, rooms: chosenRooms(sim, state), ...signedIn(sim) };
}

/** Each signs in once: a token is good for an hour, so it is asked for anew when the clock has moved on. */
function signedIn(sim: RunningSim): Pick<ChaosTenant, 'person' | 'room'> {
  const kept = new Map<string, { at: number; person: OutlookPerson }>();
  const signIn = async (address: string): Promise<OutlookPerson> => {
    const now = sim.context.clock.now();
    const known = kept.get(address);
    if (known && now - known.at < 1_800_000) return known.person;
    const person = await OutlookPerson.signIn(sim.url, address);
    kept.set(address, { at: now, person });
    return person;
  };
  return { person: (name) => signIn(addressOf(name)), room: signIn };
}

export function addressOf(name: string): string {
  return name.includes('@') ? name : `${name.toLowerCase().replace(' ', '.')}@lanternbay.example`;
}

function chosenRooms(sim: RunningSim, { rooms }: TenantState): ChaosTenant['rooms'] {
  const delegated = [...sim.context.world.tenants].flatMap((tenant) =>
    [...tenant.rooms.values()].filter((room) => room.processing.resourceDelegates.length > 0),
  );
  const names = [...ROOMS, ...delegated.slice(0, 1).map((room) => room.displayName)];
  return names.map((name) => {
    const found = rooms.find((room) => room.displayName === name);
    if (!found) throw new Error(`The tenant has no room ${name}.`);
    return { name, address: found.emailAddress, objectId: found.id, isDelegated: !ROOMS.includes(name) };
  });
}
