// Builds the parts that are named, else those that are out of date: `node scripts/build.mjs [part …]`; `--all` builds all.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildSim } from '../packages/m365-sim/build.mjs';
import { ownWorkspacesOnly } from './lib/own-workspaces.mjs';
import { parts, staleParts, stampPart, unstampPart } from './lib/parts.mjs';
import { inRoot } from './lib/root.mjs';
import { inParallel, runNode } from './lib/run.mjs';
import { createStages } from './lib/stages.mjs';

const stages = createStages();
const AT_ONCE = 2;

/**
 * graphile-worker looks for settings of its own in every folder above the working one, and ends the process at one that it
 * may not read. Ours come from the code alone: it goes into the bundle without that search.
 */
const queueWithoutSearch = {
  name: 'queue-without-search',
  setup(setup) {
    setup.onResolve({ filter: /^graphile-worker$/ }, ({ kind, pluginData, ...where }) => {
      if (pluginData === 'again') return undefined;
      return setup.resolve('graphile-worker', {
        kind,
        importer: where.importer,
        resolveDir: where.resolveDir,
        pluginData: 'again',
      });
    });
    setup.onResolve({ filter: /^cosmiconfig$/ }, () => ({ path: 'cosmiconfig', namespace: 'nothing-found' }));
    setup.onLoad({ filter: /.*/, namespace: 'nothing-found' }, () => ({
      contents: 'exports.cosmiconfigSync = () => ({ search: () => null });',
      loader: 'js',
    }));
  },
};

async function buildServer() {
  await rm(inRoot('apps/server/dist'), { recursive: true, force: true });
  await build({
    entryPoints: ['main', 'config', 'doctor']
      .map((name) => inRoot(`apps/server/src/${name}.ts`))
      .filter((path) => existsSync(path)),
    outdir: inRoot('apps/server/dist'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [queueWithoutSearch, ownWorkspacesOnly],
    // For the parts of graphile-worker that are CommonJS.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
}

async function buildFrontEnd(part) {
  const { code, output } = await runNode([inRoot('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: inRoot('apps', part.name),
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  if (code !== 0) throw new Error(output);
}

const builders = { server: buildServer, 'm365-sim': buildSim };

async function buildPart(part) {
  unstampPart(part);
  await (builders[part.name] ?? buildFrontEnd)(part);
  stampPart(part);
  stages.done(`${part.name} built`);
}

function chosenParts(names) {
  if (names.includes('--all')) return parts;
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown) throw new Error(`There is no part "${unknown}": ${parts.map((part) => part.name).join(', ')}.`);
  return names.length > 0 ? parts.filter((part) => names.includes(part.name)) : staleParts();
}

try {
  await inParallel(AT_ONCE, chosenParts(process.argv.slice(2)), buildPart);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
