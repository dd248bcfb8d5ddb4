// Builds the simulator: dist/main.js and dist/index.js for Node, dist/page/* for the browser. Run by the repository's build;
// by itself: `node packages/m365-sim/build.mjs`.
import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const PAGE_ENTRIES = ['outlook', 'mail', 'sim', 'signin'];

/** What the browser gets; `outdir` undefined keeps it in memory. */
export function pageBuild(outdir) {
  return {
    entryPoints: PAGE_ENTRIES.flatMap((name) => [here(`src/page/${name}.ts`), here(`src/page/${name}.css`)]),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    outdir: outdir ?? here('dist/page'),
    write: outdir !== undefined,
    logLevel: 'warning',
  };
}

export async function buildSim() {
  await rm(here('dist'), { recursive: true, force: true });
  await mkdir(here('dist/page'), { recursive: true });
  await build(pageBuild(here('dist/page')));
  await cp(here('src/page/static'), here('dist/page'), { recursive: true });
  await build({
    entryPoints: [here('src/main.ts'), here('src/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outdir: here('dist'),
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSim();
