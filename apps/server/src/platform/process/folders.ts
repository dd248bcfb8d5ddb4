/** Where the files lie that come with the server: the same from the sources and from the built program. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `apps/server`, found upwards from this file or from the bundle that it became. */
function serverFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder of the migrations is missing beside the program.');
    folder = parent;
  }
  return folder;
}

export function migrationsFolder(): string {
  return join(serverFolder(), 'migrations');
}

/** The built files of a front end. */
export function frontEndFolder(name: 'web' | 'console' | 'player' | 'outlook-addin'): string {
  return join(serverFolder(), '..', name, 'dist');
}
