// Runs a script written in TypeScript, which the oldest Node that we support cannot: `node scripts/run-ts.mjs script.ts …`.
import { mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ownWorkspacesOnly } from './lib/own-workspaces.mjs';
import { inRoot } from './lib/root.mjs';

const [script, ...args] = process.argv.slice(2);
const source = resolve(script);
const outfile = inRoot('.cache/run', `${basename(script, '.ts')}.mjs`);

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
  plugins: [ownWorkspacesOnly],
  // The script finds files beside itself, not beside its bundle.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
});
process.argv = [process.argv[0], source, ...args];
await import(pathToFileURL(outfile).href);
