/** The door to the job queue: durable work with retries, kept in the same database as everything else. */
export { addJob, addJobs, type JobOptions, type JobSpec } from './add-job.ts';
export { type FailingJobs, failingJobs, tryFailingAgain } from './failing-jobs.ts';
export { defineJob, type Job, type JobContext, type JobHandler, RetryAt } from './job.ts';
export { migrateQueue } from './migrate-queue.ts';
export { queueCounts } from './queue-counts.ts';
export type { Schedule } from './schedule.ts';
export { runDueJobs, startWorker, type Worker, type WorkerOptions } from './worker.ts';
