import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const exec = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const config: { forbidden: { name: string }[] } = createRequire(import.meta.url)(`${root}/.dependency-cruiser.cjs`);

const S = 'apps/server/src';
const B = `${S}/modules/booking`;

/** Something to import in every place that the rules speak of. */
const targets = [
  `${S}/kernel/clock.ts`,
  `${S}/platform/db/index.ts`,
  `${S}/platform/db/migrate.ts`,
  `${S}/modules/policy/index.ts`,
  `${S}/modules/policy/rules.ts`,
  `${S}/integrations/microsoft365/index.ts`,
  `${S}/integrations/microsoft365/pull.ts`,
  `${S}/roles/web.ts`,
  'apps/web/src/page.ts',
  'packages/contract/src/index.ts',
  'packages/ui/src/index.ts',
  'packages/ui-core/src/index.ts',
  'packages/m365-sim/src/index.ts',
  'packages/testkit/src/index.ts',
];

/** One offence a rule: the file, and what it imports (a path of the list above, or a package). */
const offences: readonly [rule: string, file: string, imports: string][] = [
  ['no-cycles', `${B}/cycle-a.ts`, `${B}/cycle-b.ts`],
  ['no-guessing', `${B}/guess.ts`, `${B}/missing.ts`],
  ['kernel-imports-nothing', `${S}/kernel/planted.ts`, `${S}/platform/db/index.ts`],
  ['platform-uses-kernel-only', `${S}/platform/queue/planted.ts`, `${S}/modules/policy/index.ts`],
  ['platform-enters-by-index', `${B}/inner.repository.ts`, `${S}/platform/db/migrate.ts`],
  ['plain-names-do-no-io', `${B}/plain.ts`, 'node:fs'],
  ['sql-only-in-repositories', `${B}/sql.routes.ts`, 'kysely'],
  ['modules-meet-at-index', `${B}/meets.ts`, `${S}/modules/policy/rules.ts`],
  ['modules-enter-by-index', `${S}/roles/inside.ts`, `${S}/modules/policy/rules.ts`],
  ['modules-do-not-know-integrations', `${B}/knows.ts`, `${S}/integrations/microsoft365/index.ts`],
  ['integrations-enter-by-index', `${S}/roles/deep.ts`, `${S}/integrations/microsoft365/pull.ts`],
  ['roles-belong-to-main', `${B}/role.ts`, `${S}/roles/web.ts`],
  ['microsoft-stays-in-its-folder', `${B}/graph.ts`, '@microsoft/microsoft-graph-client'],
  ['simulator-in-tests-and-development-only', `${B}/sim.ts`, 'packages/m365-sim/src/index.ts'],
  ['testkit-in-tests-only', `${B}/kit.ts`, 'packages/testkit/src/index.ts'],
  ['front-ends-see-the-contract-only', 'apps/console/src/server.ts', `${S}/kernel/clock.ts`],
  ['front-ends-keep-apart', 'apps/console/src/web.ts', 'apps/web/src/page.ts'],
  ['player-is-small', 'apps/player/src/fluent.ts', 'packages/ui/src/index.ts'],
  ['packages-do-not-import-apps', 'packages/ui-core/src/app.ts', 'apps/web/src/page.ts'],
  ['test-kit-sees-the-platform', 'packages/testkit/src/module.ts', `${S}/modules/policy/index.ts`],
];

const fine: readonly [file: string, imports: string][] = [
  [`${S}/kernel/zones.ts`, 'temporal-polyfill'],
  [`${B}/booking.repository.ts`, 'kysely'],
  [`${B}/booking.routes.ts`, 'fastify'],
  [`${B}/policy.ts`, `${S}/modules/policy/index.ts`],
  [`${B}/time.ts`, `${S}/kernel/clock.ts`],
  [`${B}/booking.test.ts`, 'packages/testkit/src/index.ts'],
  [`${S}/roles/worker.ts`, `${S}/integrations/microsoft365/index.ts`],
  ['apps/console/src/page.ts', 'packages/ui/src/index.ts'],
  ['apps/player/src/page.ts', 'packages/ui-core/src/index.ts'],
  ['packages/testkit/src/database.ts', `${S}/platform/db/index.ts`],
];

let tree = '';
let found: readonly { rule: { name: string }; from: string; to: string }[] = [];

async function plant(file: string, code: string): Promise<void> {
  await mkdir(join(tree, dirname(file)), { recursive: true });
  await writeFile(join(tree, file), code);
}

function importing(file: string, imports: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  const from = /^(apps|packages)\//.test(imports) ? up + imports : imports;
  return `import * as planted from '${from}';\nexport const use = planted;\n`;
}

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'ones-fences-'));
  await symlink(`${root}/node_modules`, join(tree, 'node_modules'));
  await writeFile(join(tree, 'tsconfig.json'), JSON.stringify({ extends: `${root}/tsconfig.base.json` }));
  for (const target of targets) await plant(target, 'export const target = 1;\n');
  for (const [, file, imports] of offences) await plant(file, importing(file, imports));
  for (const [file, imports] of fine) await plant(file, importing(file, imports));
  await plant(`${B}/cycle-b.ts`, importing(`${B}/cycle-b.ts`, `${B}/cycle-a.ts`));
  const args = ['--config', `${root}/.dependency-cruiser.cjs`, '--output-type', 'json', 'apps', 'packages'];
  const { stdout } = await exec(
    process.execPath,
    [`${root}/node_modules/dependency-cruiser/bin/dependency-cruise.mjs`, ...args],
    {
      cwd: tree,
      maxBuffer: 64 * 1024 * 1024,
    },
  ).catch((error: { stdout: string }) => error);
  found = JSON.parse(stdout).summary.violations;
});

afterAll(() => rm(tree, { recursive: true, force: true }));

describe('the import fences', () => {
  it('[S20] have a planted offence each', () => {
    expect(offences.map(([rule]) => rule).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  it.each(offences)('[S20] %s reports %s importing %s', (rule, file) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(fine)('[S20] let %s import %s', (file) => {
    expect(found.filter(({ from }) => from === file)).toEqual([]);
  });
});
