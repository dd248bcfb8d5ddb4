/** What goes wrong: by the simulator's own switches, each for a few strikes, and by stopping ONES' worker or moving the clock. */
import { addJob } from '@ones/server/platform/queue';
import { connectionById, saveServerSettings } from '../../apps/server/src/modules/connection/index.ts';
import { addressOf, DELEGATE, PEOPLE } from '../world/tenant.ts';
import { passTime } from '../world/time.ts';
import type { ChaosRoom, World } from '../world/world.ts';
import type { Performer, Performing } from './ones.ts';
import { breakOff, goOn, type Story } from './story.ts';

/** A rule that is used up after some strikes; never on the people's own Outlook. */
function rule(kind: string, more: (performing: Performing) => object = () => ({})): Performer {
  return async (performing) => {
    const { world, act } = performing;
    const remaining = 1 + (act.which % 4);
    const body = { kind, appId: world.appId, probability: 0.3 + 0.7 * act.share, remaining, ...more(performing) };
    await world.tenant.tell('POST', '/sim/faults', body);
    return `${remaining} times`;
  };
}

function once(kind: string): Performer {
  return async ({ world, act }) => {
    const room = roomOf(world, act.rooms);
    try {
      await world.tenant.tell('POST', '/sim/faults', { kind, mailbox: room.address });
      return room.name;
    } catch {
      return `${room.name} has none`;
    }
  };
}

function roomOf({ rooms }: World, [index = 0]: readonly number[]): ChaosRoom {
  return rooms[index] as ChaosRoom;
}

export const faultActs = {
  'fault.lose': rule('drop-notifications'),
  'fault.double': rule('duplicate-notifications'),
  'fault.shuffle': rule('reorder-notifications'),
  'fault.late': rule('delay-notifications', ({ act }) => ({ milliseconds: 1000 + Math.round(act.share * 120_000) })),
  'fault.throttle': rule('throttle', ({ act }) => ({ retryAfter: 5 + Math.round(act.share * 40) })),
  'fault.error': rule('error', ({ act }) => ({ status: [500, 502, 503, 504][act.which % 4] })),
  'fault.timeout-before': rule('timeout-before'),
  // Of what is written: a reading that is not heard is the one before.
  'fault.timeout-after': rule('timeout-after-write', ({ act }) => ({ method: act.share < 0.6 ? 'POST' : 'PATCH' })),
  'fault.expire-delta': once('expire-delta'),
  'fault.remove-subscription': once('remove-subscription'),
  'fault.lose-subscription': once('lose-subscription'),
  'fault.jump': async ({ world, story, act }) => {
    const seconds = Math.round(60 + act.share * 3600);
    breakOff(story, 'jump', world.now());
    await world.tenant.sim.context.clock.advance(seconds * 1000);
    goOn(story, 'jump', world.now());
    world.tenant.sim.context.faults.note('clock-jump');
    await passTime(world, { seconds: 1, idle: story.workerStopped });
    return `${seconds} s`;
  },
  'fault.roll-secret': async ({ world, story }) => {
    await rollSecret(world, story);
    world.tenant.sim.context.faults.note('roll-secret');
    return 'rolled';
  },
  'fault.revoke-consent': async ({ world, story }) => {
    if (story.consentRevoked) return 'it is revoked already';
    story.consentRevoked = true;
    breakOff(story, 'consent', world.now());
    await world.tenant.tell('POST', '/sim/faults', { kind: 'revoke-consent', appId: world.appId });
    return 'revoked';
  },
  'fault.give-consent': async ({ world, story }) => {
    if (!story.consentRevoked) return 'it is given';
    await giveConsent(world, story);
    return (await nowSignsIn(world, story)) ? 'given, and signed in' : 'given';
  },
  'fault.withdraw-access': async ({ world, story, act }) => {
    const room = roomOf(world, act.rooms);
    if (story.closed.size > 0) return 'one is withdrawn already';
    story.closed.add(room.address);
    breakOff(story, 'access', world.now());
    await setAccess(world, story);
    world.tenant.sim.context.faults.note('withdraw-access');
    return room.name;
  },
  'fault.give-access': async ({ world, story }) => {
    await giveAccess(world, story);
    return 'given';
  },
  'fault.person-leaves': async ({ world, story, act }) => {
    if (story.left.size > 0) return 'somebody has left already';
    story.left.add(act.who);
    await setEnabled(world, act.who, false);
    world.tenant.sim.context.faults.note('person-leaves');
    return act.who;
  },
  'fault.person-returns': async ({ world, story }) => {
    await everybodyReturns(world, story);
    return (await nowSignsIn(world, story)) ? 'returned, and signed in' : 'returned';
  },
  'fault.restart': async ({ world }) => {
    await world.restart();
    world.tenant.sim.context.faults.note('restart');
    return 'another process';
  },
  'fault.stop-worker': async ({ world, story }) => {
    story.workerStopped = true;
    breakOff(story, 'worker', world.now());
    world.tenant.sim.context.faults.note('stop-worker');
    return 'stopped';
  },
  'fault.start-worker': async ({ world, story }) => {
    startWorker(world, story);
    return 'started';
  },
} satisfies Record<string, Performer>;

/** What strikes, by the simulator's own count; each must have, in all runs together. */
export const faultKinds = [
  'drop-notifications',
  'duplicate-notifications',
  'reorder-notifications',
  'delay-notifications',
  'throttle',
  'error',
  'timeout-before',
  'timeout-after-write',
  'expire-delta',
  'remove-subscription',
  'lose-subscription',
  'clock-jump',
  'roll-secret',
  'revoke-consent',
  'withdraw-access',
  'person-leaves',
  'restart',
  'stop-worker',
] as const;

/** Some kinds have nobody to strike where nobody notifies. */
export function kindsFor({ learnsBy }: World['capabilities']): readonly string[] {
  const ofNotifications = ['notifications', 'subscription'];
  return faultKinds.filter(
    (kind) => learnsBy === 'notification' || !ofNotifications.some((word) => kind.includes(word)),
  );
}

async function rollSecret(world: World, story: Story): Promise<void> {
  story.secrets += 1;
  const value = `secret number ${story.secrets} of the run`;
  const app = world.tenant.sim.context.world.apps.get(world.appId);
  if (!app) throw new Error('The application is gone.');
  const before = [...app.secrets];
  await world.tenant.tell('POST', `/sim/apps/${world.appId}/secrets`, { value });
  const connection = await connectionById(world.one.platform.db, world.connectionId);
  if (!connection) throw new Error('The connection is gone.');
  const { name, type, operator, tenantId, clientId, version } = connection;
  const settings = { name, type, operator, tenantId, clientId, clientSecret: value, version };
  const actor = { channel: 'console' as const, personId: null, label: 'chaos' };
  await saveServerSettings(world.one.house.connection, world.connectionId, settings, actor);
  // The old one is over at once: nobody was told to wait.
  app.secrets = app.secrets.filter((secret) => !before.includes(secret));
}

/** By an administrator of the tenant; one of ours then looks whether all is well again. */
async function giveConsent({ tenant, appId, one, connectionId }: World, story: Story): Promise<void> {
  // Whoever ONES spoke for meanwhile was refused, and is asked to sign in.
  for (const name of PEOPLE) story.signedOut.add(name);
  await tenant.tell('POST', '/sim/faults', { kind: 'restore-consent', appId });
  story.consentRevoked = false;
  goOn(story, 'consent', tenant.sim.context.clock.now());
  await addJob(one.platform.db, 'check-credentials', { connectionId }, { key: connectionId });
}

/** In the application types by a policy against the application, else by the account's Full Access. */
async function setAccess(world: World, { closed }: Story): Promise<void> {
  if (!world.capabilities.roomsByAccount) {
    await world.tenant.tell('DELETE', `/sim/apps/${world.appId}/mailbox-rights`);
    if (closed.size === 0) return;
    const body = { right: 'DenyAccess', scope: [...closed] };
    await world.tenant.tell('POST', `/sim/apps/${world.appId}/mailbox-rights`, body);
    return;
  }
  for (const { address } of world.rooms) {
    const body = { person: DELEGATE, allowed: !closed.has(address) };
    await world.tenant.tell('POST', `/sim/rooms/${address}/full-access`, body);
  }
}

async function giveAccess(world: World, story: Story): Promise<void> {
  story.closed.clear();
  goOn(story, 'access', world.now());
  await setAccess(world, story);
}

function startWorker(world: World, story: Story): void {
  story.workerStopped = false;
  goOn(story, 'worker', world.now());
}

async function setEnabled({ tenant }: World, name: string, enabled: boolean): Promise<void> {
  await tenant.tell('PATCH', `/sim/people/${addressOf(name)}`, { enabled });
}

async function everybodyReturns(world: World, { left, signedOut }: Story): Promise<void> {
  for (const name of left) {
    await setEnabled(world, name, true);
    signedOut.add(name);
  }
  left.clear();
}

/** Where ONES may speak for those alone who signed in, whoever returned does so anew. */
async function everybodySignsIn(world: World, { signedOut, left }: Story): Promise<void> {
  for (const name of signedOut) {
    if (left.has(name)) continue;
    if (!world.capabilities.importsPeople) await world.signIn(name);
    signedOut.delete(name);
  }
}

/** The tenant's pages are no part of what breaks: nobody signs in while something does. */
async function nowSignsIn(world: World, story: Story): Promise<boolean> {
  const isWhole = !story.consentRevoked && world.tenant.sim.context.faults.list().length === 0;
  if (isWhole) await everybodySignsIn(world, story);
  return isWhole;
}

/** No fault lasts: the rules go, consent and access come back, whoever left is there again, the worker works. */
export async function endFaults(world: World, story: Story): Promise<void> {
  await world.tenant.tell('DELETE', '/sim/faults');
  if (story.consentRevoked) await giveConsent(world, story);
  await giveAccess(world, story);
  await everybodyReturns(world, story);
  await everybodySignsIn(world, story);
  startWorker(world, story);
}
