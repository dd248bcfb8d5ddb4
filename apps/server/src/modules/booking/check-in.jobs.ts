/** Rooms to whose meetings nobody came are given back at their deadline, by a job of its own time that outlives a restart. */
import { addJob, defineJob, type Job, type Schedule } from '../../platform/queue/index.ts';
import { checkOutAll } from './check-out.ts';
import type { BookingDeps } from './deps.ts';
import { type Deadline, deadlines, finishRelease, releaseNoShow } from './release-no-show.ts';

type Due = Omit<Deadline, 'at'>;
const RELEASE = 'release-no-show';
const FINISH = 'finish-release';
/** Shorter than the shortest time to check in: no deadline is missed, however late its booking was made. */
const LOOK_EVERY_SECONDS = 60;

export function checkInJobs(deps: BookingDeps): readonly Job<never>[] {
  return [
    defineJob<Due>(RELEASE, (due) =>
      releaseNoShow(deps, due, (tx, runAt) => addJob(tx, FINISH, due, { key: due.allocationId, runAt })),
    ),
    defineJob<Due>(FINISH, (due) => finishRelease(deps, due)),
  ] as readonly Job<never>[];
}

export function checkInSchedules(deps: BookingDeps): readonly Schedule[] {
  return [
    { name: 'look-at-check-ins', everySeconds: LOOK_EVERY_SECONDS, run: () => planReleases(deps) },
    { name: 'check-out', everySeconds: LOOK_EVERY_SECONDS, run: () => checkOutAll(deps) },
  ];
}

/** A job for each deadline, at its very time; one that waits already is given the time that holds now. */
export async function planReleases(deps: BookingDeps): Promise<void> {
  for (const { at, ...due } of await deadlines(deps)) {
    await addJob(deps.host.db, RELEASE, due, { key: due.allocationId, runAt: at });
  }
}
