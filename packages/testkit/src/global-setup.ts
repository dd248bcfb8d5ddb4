/** One PostgreSQL for a whole run of vitest: the embedded one in a temporary folder, or the one of TEST_DATABASE_URL. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@ones/server/platform/db/embedded';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A connection string with the right to create databases. */
    databaseServer: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('databaseServer', given);
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'ones-test-'));
  const server = await startEmbedded({ dataFolder: folder, durable: false, connections: 300 });
  project.provide('databaseServer', server.connectionString);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
