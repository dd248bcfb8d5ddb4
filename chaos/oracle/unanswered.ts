/** (f) Requests that wait in rooms' calendars, though somebody could have answered them. */
import type { Story } from '../acts/story.ts';
import type { ChaosRoom, World } from '../world/world.ts';
import { type allRooms, type There, waits } from './there.ts';

/** Within this time whatever waits is answered, however notifications are lost (rule S15) and calls fail. */
const PATIENCE_MS = 600_000;

/**
 * A request may wait for a delegate whose room nothing of ours binds, for somebody who was asked and can still answer, and for
 * ever where its time was over before ONES could say anything: nobody is asked for an hour that is gone.
 */
export async function unanswered(
  world: World,
  story: Story,
  there: Awaited<ReturnType<typeof allRooms>>,
): Promise<readonly string[]> {
  const { rows } = world;
  const bound = await rows<{ id: string }>('select resource_id as id from resource_policy where policy_id is not null');
  const asked = await rows<{ cleanId: string }>(
    `select n.clean_id as "cleanId" from outside_name n where exists (
       select 1 from approval where booking_id = n.booking_id and state = 'open' union all
       select 1 from completion where booking_id = n.booking_id and state = 'open')`,
  );
  const mayWait = (room: ChaosRoom, one: There): boolean =>
    (room.isDelegated &&
      (bound.every(({ id }) => id !== room.resourceId) || asked.some(({ cleanId }) => cleanId === one.cleanId))) ||
    wasOverBefore(story, room, one);
  return [...there].flatMap(([room, events]) =>
    events
      .filter((one) => waits(one) && !mayWait(room, one))
      .map((one) => `(f) ${room.name}: "${one.subject}" ${one.start} waits for an answer.`),
  );
}

/** Whether its time was over before ONES had had ten minutes in which it worked, and the room was its own to answer for. */
function wasOverBefore({ outages, boundSince }: Story, room: ChaosRoom, { event }: There): boolean {
  const end = Date.parse(`${event.end.dateTime.slice(0, 19)}Z`);
  const from = Math.max(Date.parse(event.lastModifiedDateTime), boundSince.get(room.resourceId) ?? 0);
  const lost = outages
    .map((one) => ({ start: Math.max(one.from, from), end: Math.min(one.to ?? end, end) }))
    .filter((one) => one.start < one.end);
  return end - from - lengthOf(lost) < PATIENCE_MS;
}

/** Of periods that may overlap. */
function lengthOf(periods: readonly { readonly start: number; readonly end: number }[]): number {
  let [total, until] = [0, 0];
  for (const { start, end } of periods.toSorted((one, other) => one.start - other.start)) {
    total += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return total;
}
