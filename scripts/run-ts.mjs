// Runs a script written in TypeScript, which the oldest Node that we support cannot: `node scripts/run-ts.mjs script.ts …`.
import { mkdir, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ownWorkspacesOnly } from './lib/own-workspaces.mjs';
import { inRoot } from './lib/root.mjs';

const [script, ...args] = process.argv.slice(2);
const source = resolve(script);
const outfile = inRoot('.cache/run', `${basename(script, '.ts')}.mjs`);

/** Each source file of ours finds what lies beside itself, not beside the bundle. */
const ownAddresses = {
  name: 'own-addresses',
  setup(setup) {
    setup.onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => {
      if (path.includes('/node_modules/')) return undefined;
      const contents = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: contents.replaceAll('import.meta.url', address), loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

await mkdir(inRoot('.cache/run'), { recursive: true });
await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'inline',
  logLevel: 'warning',
  plugins: [ownWorkspacesOnly, ownAddresses],
});
process.argv = [process.argv[0], source, ...args];
await import(pathToFileURL(outfile).href);
