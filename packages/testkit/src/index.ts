/** What tests share: a database of their own, a clock they set, waiting for a condition. Never imported by shipped code. */
export { type DrainOptions, drainJobs } from './drain-jobs.ts';
export { installedPostgres } from './installed-postgres.ts';
export { type TestClock, testClock } from './test-clock.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { waitFor } from './wait-for.ts';
