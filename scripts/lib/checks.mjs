// The checks of `npm run check`: one line each. To add one, add a row.
import { inRoot } from './root.mjs';

const bin = (path) => inRoot('node_modules', path);

/** The longest first, since two run at a time. */
export const checks = [
  { name: 'lint', what: 'oxlint: promises and fences', args: [bin('oxlint/bin/oxlint'), '--deny-warnings'] },
  {
    name: 'types',
    what: 'TypeScript: server, simulator, tests',
    args: [bin('typescript-native/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'],
  },
  {
    name: 'browser-types',
    what: 'TypeScript: front ends',
    args: [bin('typescript-native/bin/tsc'), '-p', 'tsconfig.browser.json', '--noEmit'],
  },
  { name: 'dead-code', what: 'knip: nothing unused', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'format', what: 'Biome: format and lint', args: [bin('@biomejs/biome/bin/biome'), 'ci', '.'] },
  {
    name: 'imports',
    what: 'dependency-cruiser: who imports whom',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'packages',
    ],
  },
  {
    name: 'openapi',
    what: 'The OpenAPI file says what the routes do',
    args: [inRoot('scripts/run-ts.mjs'), 'scripts/write-openapi.ts', '--check'],
  },
  {
    name: 'guides',
    what: "The guide's tables say what the server's do",
    args: [inRoot('scripts/run-ts.mjs'), 'scripts/write-guide-tables.ts', '--check'],
  },
  {
    name: 'compatibility',
    what: 'The table of compatibility says what its tests found',
    args: [inRoot('scripts/run-ts.mjs'), 'scripts/write-compatibility.ts', '--check'],
  },
  { name: 'sizes', what: 'No file grows into a giant', args: [inRoot('scripts/check-sizes.mjs')] },
  { name: 'rules', what: 'Every rule has a test', args: [inRoot('scripts/check-rules.mjs')] },
  { name: 'lock-file', what: 'The lock file names no registry', args: [inRoot('scripts/check-lock-file.mjs')] },
];
