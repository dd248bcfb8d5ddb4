/** Whether both sides hold the same, some minutes after the faults have ended. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Booking } from '@ones/contract';
import { OutlookPerson } from '@ones/m365-sim/client';
import { call, type Room, type Stage, WINDOW } from './stage.ts';

/** The faults end, and minutes pass until both sides hold the same. */
const SETTLE_ROUNDS = 60;

export async function settle(stage: Stage): Promise<readonly string[]> {
  await fetch(`${stage.simOrigin}/sim/faults`, { method: 'DELETE' });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ advanceSeconds: 60 });
  let found: readonly string[] = [];
  for (let round = 0; round < SETTLE_ROUNDS; round++) {
    await fetch(`${stage.simOrigin}/sim/clock`, { method: 'POST', headers, body });
    await delay(2000);
    found = await differences(stage);
    // Once more, so that nothing was only on its way.
    if (found.length === 0 && round >= 6) return found;
  }
  return found;
}

async function differences(stage: Stage): Promise<readonly string[]> {
  const found: string[] = [];
  for (const room of stage.rooms) {
    const [there, here] = [await standing(stage, room), await held(stage, room)];
    found.push(...there.filter((one) => !here.includes(one)).map((one) => `(a) ${room.name}: Exchange has ${one}.`));
    found.push(...here.filter((one) => !there.includes(one)).map((one) => `(a) ${room.name}: ONES has ${one}.`));
    if (here.length !== new Set(here).size) found.push(`(a) ${room.name}: ONES has something twice.`);
  }
  for (const id of stage.here) {
    const { status } = await call(stage, 'GET', `/api/bookings/${id}`);
    if (status !== 200) found.push(`(e) The booking ${id} was acknowledged, and is ${status} now.`);
  }
  const { calls } = (await (await fetch(`${stage.simOrigin}/sim/impolite`)).json()) as { calls: object[] };
  return [...found, ...calls.map((one) => `(f) An impolite call: ${JSON.stringify(one)}`)];
}

async function standing({ simOrigin }: Stage, room: Room): Promise<readonly string[]> {
  const owner = await OutlookPerson.signIn(simOrigin, room.emailAddress);
  const events = await owner.calendar(WINDOW.from, WINDOW.to);
  return events
    .filter((one) => !one.isCancelled && one.responseStatus.response !== 'declined')
    .map((one) => `${one.start.dateTime.slice(0, 16)}–${one.end.dateTime.slice(0, 16)}`)
    .sort();
}

const LIVE = ['requested', 'pending_validation', 'confirmed', 'checked_in', 'ended', 'conflicted'];

async function held(stage: Stage, room: Room): Promise<readonly string[]> {
  const query = new URLSearchParams({
    resourceId: room.id,
    from: WINDOW.from.toISOString(),
    to: WINDOW.to.toISOString(),
    limit: '200',
  });
  const { body } = await call<{ items: Booking[] }>(stage, 'GET', `/api/bookings?${query}`);
  return body.items
    .filter(({ allocations }) => allocations.some((one) => one.resourceId === room.id && LIVE.includes(one.state)))
    .map((one) => `${one.start.slice(0, 16)}–${one.end.slice(0, 16)}`)
    .sort();
}
