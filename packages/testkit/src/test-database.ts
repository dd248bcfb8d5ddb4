/** A database of its own for a test file: a clone of a template that has every migration. */
import { type Database, openDatabase } from '@ones/server/platform/db';
import { afterAll, inject } from 'vitest';
import { cloneDatabase } from './clone-database.ts';

export interface TestDatabase extends Database {
  /** What `inTransaction` asks for; nobody relays, unless the test starts a relay and says so here. */
  wakeRelay(): void;
  onWakeRelay(listener: () => void): void;
}

/** Call it at the top of a test file, or in `beforeAll`: it is dropped when the file has ended. */
export async function testDatabase(): Promise<TestDatabase> {
  const { connectionString, drop } = await cloneDatabase(inject('databaseServer'));
  const database = openDatabase({ connectionString, onIdleError: () => undefined });
  afterAll(async () => {
    await database.close();
    await drop();
  });
  let listener = () => {};
  return {
    ...database,
    wakeRelay: () => listener(),
    onWakeRelay: (next) => {
      listener = next;
    },
  };
}
