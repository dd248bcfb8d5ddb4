// Finds the files of the simulator's pages: ready in dist/page when built, else made on the spot from src/page.
// Not here: which address serves what (page.routes.ts).
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BuildOptions } from 'esbuild';

export type Assets = ReadonlyMap<string, Buffer>;

const here = dirname(fileURLToPath(import.meta.url));
let made: Promise<Assets> | undefined;

/** Every file by name; made once in a process. */
export function pageAssets(): Promise<Assets> {
  made ??= isBuilt() ? readFolder(join(packageRoot(), 'dist', 'page')) : makeFromSource();
  return made;
}

function isBuilt(): boolean {
  return here.split(sep).includes('dist');
}

/** The nearest folder above that holds a build.mjs: this package, whether it runs from src or from dist. */
export function packageRoot(): string {
  let folder = here;
  while (!existsSync(join(folder, 'build.mjs'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`The simulator's package folder is not above ${here}.`);
    folder = above;
  }
  return folder;
}

async function makeFromSource(): Promise<Assets> {
  const root = packageRoot();
  const { build } = await import('esbuild');
  const recipe = (await import(pathToFileURL(join(root, 'build.mjs')).href)) as { pageBuild(): BuildOptions };
  const result = await build({ ...recipe.pageBuild(), write: false });
  const bundled = (result.outputFiles ?? []).map((file): [string, Buffer] => [
    basename(file.path),
    Buffer.from(file.contents),
  ]);
  return new Map([...(await readFolder(join(root, 'src', 'page', 'static'))), ...bundled]);
}

async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(folder, name))])),
  );
}
