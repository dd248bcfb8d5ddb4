/**
 * Whether both sides hold the same at rest. Each part answers with sentences; none means that all is well. What stands in
 * Exchange is read over Graph; parts are lettered as in docs/guides/chaos.md.
 */
import type { Story } from '../acts/story.ts';
import { isWork } from '../world/time.ts';
import type { World } from '../world/world.ts';
import { acknowledgedActs } from './acknowledged.ts';
import { allocations, type Here, isRecord, LIVE } from './here.ts';
import { onlineMeetings } from './online.ts';
import { organizersEvents } from './organizers.ts';
import { allRooms, type There, waits } from './there.ts';
import { unanswered } from './unanswered.ts';

export async function differences(world: World, story: Story): Promise<readonly string[]> {
  const there = await allRooms(world);
  const all = await allocations(world);
  const here = all.filter((row) => row.followed);
  return [
    ...world.rooms.flatMap((room) =>
      sameRoom(
        room.name,
        there.get(room) ?? [],
        here.filter((row) => row.resourceId === room.resourceId),
      ),
    ),
    ...(await overlaps(world)),
    ...(await organizersEvents(world, story, all)),
    ...(await onlineMeetings(world)),
    ...acknowledgedActs(story, all),
    ...(await unanswered(world, story, there)),
    ...waitingHere(world, there, here),
    ...(await waitingWork(world)),
    ...manners(world),
  ];
}

/** (a), (d) Each occupying copy is one row, and each row one copy. */
function sameRoom(name: string, there: readonly There[], here: readonly Here[]): readonly string[] {
  const occupying = here.filter((row) => row.exchange !== 'none' && LIVE.includes(row.state) && !isRecord(row));
  const key = (one: { cleanId: string | null; start: string; end: string }) => `${one.cleanId} ${one.start} ${one.end}`;
  const left = new Map<string, Here[]>();
  for (const row of occupying) left.set(key(row), [...(left.get(key(row)) ?? []), row]);
  const missing = there.filter((event) => left.get(key(event))?.pop() === undefined);
  return [
    ...missing.map((one) => `(a) ${name}: Exchange has "${one.subject}" ${one.start}–${one.end}, ONES has not.`),
    ...[...left.values()]
      .flat()
      .map((one) => `(a) ${name}: ONES has "${one.subject}" ${one.start}–${one.end} (${one.state}), Exchange has not.`),
  ];
}

/** (a) A conflicted row has somebody who is in its way. */
async function overlaps({ rows }: World): Promise<readonly string[]> {
  const idle = await rows<{ subject: string; name: string }>(
    `select b.subject, r.name from allocation a join booking b on b.id = a.booking_id
       join resource r on r.id = a.resource_id
     where a.state = 'conflicted' and not exists (
       select 1 from hold h join hold other on other.resource_id = h.resource_id and other.held && h.held
       where h.allocation_id = a.id and other.active)`,
  );
  return idle.map(({ subject, name }) => `(a) ${name}: "${subject}" is conflicted, and nobody is in its way.`);
}

/** (f) Nothing waits here, but for a delegate who has not answered there. */
function waitingHere(
  { rooms }: World,
  there: Awaited<ReturnType<typeof allRooms>>,
  here: readonly Here[],
): readonly string[] {
  const open = new Set(
    [...there.values()]
      .flat()
      .filter(waits)
      .map((one) => `${one.cleanId} ${one.start}`),
  );
  return here
    .filter((row) => ['queued', 'sent', 'pending', 'unsynced'].includes(row.exchange) && LIVE.includes(row.state))
    .filter((row) => !open.has(`${row.cleanId} ${row.start}`))
    .map((row) => {
      const name = rooms.find((room) => room.resourceId === row.resourceId)?.name;
      return `(f) ${name}: "${row.subject}" ${row.start} is ${row.exchange} (${row.detail ?? 'no reason'}).`;
    });
}

async function waitingWork(world: World): Promise<readonly string[]> {
  const jobs = (await world.one.waiting()).filter((job) => isWork(world, job));
  const given = await world.rows<{ name: string; error: string }>(
    'select task_identifier as name, last_error as error from graphile_worker.jobs where attempts >= max_attempts',
  );
  return [
    ...jobs.map((job) => `(f) The job ${job.name} waits (${job.error ?? 'no error'}).`),
    ...given.map((job) => `(f) The job ${job.name} was given up: ${job.error}`),
  ];
}

function manners({ tenant }: World): readonly string[] {
  const { impolite, log } = tenant.sim.context;
  return [
    ...impolite.list().map((call) => `(f) An impolite call: ${JSON.stringify(call)}`),
    ...log.wrongAnswers().map((wrong) => `The simulator answered wrongly: ${JSON.stringify(wrong)}`),
  ];
}
