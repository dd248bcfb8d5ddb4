/** The oldest PostgreSQL that a distribution installed on this machine, for tests that run on more than the embedded one. */
import { existsSync, readdirSync } from 'node:fs';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of its programs, or null. */
export function installedPostgres(): { readonly version: number; readonly folder: string } | null {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN)
    .map(Number)
    .filter((version) => version >= 15 && existsSync(`${DEBIAN}/${version}/bin/initdb`))
    .sort((a, b) => a - b);
  const version = versions[0];
  return version === undefined ? null : { version, folder: `${DEBIAN}/${version}/bin` };
}
