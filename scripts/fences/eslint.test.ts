import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it, vi } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The real configuration, without the type information that only the promise rule needs: the planted files do not exist. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: null } },
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
});

async function offencesOf(filePath: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? ['not linted'];
}

const SIM = ['', 'sim', 'clock'].join('/');
const PLACE = 'apps/server/src/modules/booking/planted.ts';

describe.each([
  {
    fence: 'fence/clock-alone-knows-the-time',
    planted: [
      'export const t = new Date();',
      'export const t = Date.now();',
      'export const t = Date();',
      'export const t = Temporal.Now.instant();',
    ],
    fine: [
      "export const t = new Date('2026-03-02T09:00:00Z');",
      'export const later = (d: Date) => new Date(d.getTime() + 1);',
    ],
    allowedIn: 'apps/server/src/kernel/clock.ts',
  },
  {
    fence: 'fence/config-alone-reads-the-environment',
    planted: [
      'export const port = process.env.ONES_PORT;',
      "import { env } from 'node:process'; export const port = env.ONES_PORT;",
    ],
    fine: ['export const id = process.pid;'],
    allowedIn: 'apps/server/src/config.ts',
  },
  {
    fence: 'fence/adapters-alone-call-out',
    planted: [
      "export const r = fetch('https://example.com');",
      'export const r = globalThis.fetch;',
      'export const call = fetch;',
      'export const client = makeClient(fetch);',
      'export const client = { fetch: fetch };',
      "import https from 'node:https'; export const agent = new https.Agent();",
    ],
    fine: [
      'export const rooms = repository.fetch();',
      "import type { IncomingMessage } from 'node:http'; export type M = IncomingMessage;",
    ],
    allowedIn: 'apps/server/src/integrations/microsoft365/graph/graph-client.ts',
  },
  {
    fence: 'fence/capabilities-alone-name-the-types',
    planted: [
      "export const full = connection.type === 'application';",
      "export const full = connection.type === 'delegated';",
      "export const only = connection.type === 'delegated-resource-only';",
      'export const only = connection.type === `application-resource-only`;',
    ],
    fine: ["export const json = 'application/json';", 'export const full = capabilities.writesTo;'],
    allowedIn: 'apps/server/src/integrations/microsoft365/capabilities.ts',
  },
  {
    fence: 'fence/clouds-alone-name-the-operators',
    planted: [
      "export const china = connection.operator === '21vianet';",
      "export const graph = 'https://graph.microsoft.com/v1.0';",
      'export const login = `https://login.microsoftonline.com/common`;',
    ],
    fine: ['export const graph = cloud.graph;', "export const name = 'microsoft365';"],
    allowedIn: 'apps/server/src/integrations/microsoft365/clouds.ts',
  },
  {
    fence: 'fence/no-simulator-in-shipped-code',
    planted: [`export const url = 'http://localhost:8090${SIM}';`, `export const url = \`\${origin}${SIM}\`;`],
    fine: ["export const word = 'simple';"],
    allowedIn: 'apps/server/src/modules/booking/planted.test.ts',
  },
])('$fence', ({ fence, planted, fine, allowedIn }) => {
  it.each(planted)('[S12] reports %s', async (code) => {
    expect(await offencesOf(PLACE, code)).toEqual([fence]);
  });

  it.each(fine)('[S12] lets pass %s', async (code) => {
    expect(await offencesOf(PLACE, code)).toEqual([]);
  });

  it.each(planted)(`[S12] allows it in ${allowedIn}: %s`, async (code) => {
    expect(await offencesOf(allowedIn, code)).toEqual([]);
  });
});

it('[S12] asks front ends, too, not to name the types nor the simulator', async () => {
  expect(await offencesOf('apps/console/src/planted.tsx', "export const full = type === 'delegated';")).toEqual([
    'fence/capabilities-alone-name-the-types',
  ]);
  expect(await offencesOf('apps/web/src/planted.tsx', `export const url = '${SIM}';`)).toEqual([
    'fence/no-simulator-in-shipped-code',
  ]);
});

it('[S13] reports a promise that is left alone, by the types of the real project', { timeout: 120_000 }, async () => {
  const place = fileURLToPath(new URL('../../apps/server/src/kernel/clock.ts', import.meta.url));
  const code = `${readFileSync(place, 'utf8')}\nPromise.resolve(1);\n`;
  // In CI the parser would read the file as it lies on the disk, without the planted offence.
  vi.stubEnv('TSESTREE_SINGLE_RUN', 'false');
  const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath: place });
  expect(result?.messages.map((message) => message.ruleId)).toEqual(['@typescript-eslint/no-floating-promises']);
});
