/** Jobs that come again and again, as jobs that enqueue their own next time before they run. */
import type { Clock } from '../../kernel/clock.ts';
import type { Db } from '../db/database.ts';
import { addJob } from './add-job.ts';
import { defineJob, type Job, type JobContext } from './job.ts';

export interface Schedule {
  readonly name: string;
  readonly everySeconds: number;
  /** Shifts the rhythm from midnight UTC: `everySeconds: 86_400, offsetSeconds: 7_200` is 02:00 UTC. */
  readonly offsetSeconds?: number;
  /** Not tried again when it throws: its next time comes. */
  run(context: JobContext): Promise<void>;
}

/** The first instant of the rhythm after `now`. */
export function nextTime(schedule: Pick<Schedule, 'everySeconds' | 'offsetSeconds'>, now: Date): Date {
  const every = schedule.everySeconds * 1000;
  const offset = (schedule.offsetSeconds ?? 0) * 1000;
  return new Date((Math.floor((now.getTime() - offset) / every) + 1) * every + offset);
}

export function jobOf(schedule: Schedule, db: Db, clock: Clock): Job<object> {
  return defineJob(schedule.name, async (_payload, context) => {
    await enqueue(schedule, db, clock);
    await schedule.run(context).catch((error: unknown) => {
      context.logger.error({ err: error }, 'A scheduled job failed; its next time comes.');
    });
  });
}

/** At the start of a worker: a schedule that waits already keeps its time. */
export async function ensureSchedules(schedules: readonly Schedule[], db: Db, clock: Clock): Promise<void> {
  for (const schedule of schedules) await enqueue(schedule, db, clock);
}

/** A key holds one waiting job however many workers ask; the running one has given its key away. */
async function enqueue(schedule: Schedule, db: Db, clock: Clock): Promise<void> {
  await addJob(db, schedule.name, {}, { key: 'schedule', runAt: nextTime(schedule, clock.now()), keepRunAt: true });
}
