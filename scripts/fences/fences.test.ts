/** Every fence reports its planted offence, lets pass what is fine, and is open where it is meant to be. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const SIM = ['', 'sim', 'clock'].join('/');
const PLACE = 'apps/server/src/modules/booking';

const fences = [
  {
    fence: 'clock-alone-knows-the-time',
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
    fence: 'config-alone-reads-the-environment',
    planted: [
      'export const port = process.env.ONES_PORT;',
      "import { env } from 'node:process'; export const port = env.ONES_PORT;",
    ],
    fine: ['export const id = process.pid;'],
    allowedIn: 'apps/server/src/config.ts',
  },
  {
    fence: 'adapters-alone-call-out',
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
    fence: 'capabilities-alone-name-the-types',
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
    fence: 'clouds-alone-name-the-operators',
    planted: [
      "export const china = connection.operator === '21vianet';",
      "export const graph = 'https://graph.microsoft.com/v1.0';",
      'export const login = `https://login.microsoftonline.com/common`;',
    ],
    fine: ['export const graph = cloud.graph;', "export const name = 'microsoft365';"],
    allowedIn: 'apps/server/src/integrations/microsoft365/clouds.ts',
  },
  {
    fence: 'no-simulator-in-shipped-code',
    planted: [`export const url = 'http://localhost:8090${SIM}';`, `export const url = \`\${origin}${SIM}\`;`],
    fine: ["export const word = 'simple';"],
    allowedIn: 'apps/server/src/modules/booking/planted.test.ts',
  },
];

const alone: Readonly<Record<string, string>> = {
  'apps/console/src/planted.tsx': "export const full = type === 'delegated';",
  'apps/web/src/planted.tsx': `export const url = '${SIM}';`,
  'apps/server/src/kernel/left.ts': 'export async function go() {}\ngo();\nvoid go();\nawait go();\n',
};

/** A fence's examples as files: each by itself inside of the fence, those to be reported together where it is open. */
function filesOf({ fence, planted, fine, allowedIn }: (typeof fences)[number]): readonly (readonly [string, string])[] {
  const inside = (kind: string, codes: readonly string[]) =>
    codes.map((code, at) => [`${PLACE}/${fence}-${kind}-${at}.ts`, code] as const);
  const together = planted.map((code, at) => code.replace(/export const \w+/, `export const planted${at}`)).join('\n');
  return [...inside('planted', planted), ...inside('fine', fine), [allowedIn, together]];
}

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

let folder: string;
let diagnostics: readonly Diagnostic[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ones-fences-'));
  const config = JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8')) as { jsPlugins: string[] };
  const jsPlugins = config.jsPlugins.map((path) => join(root, path));
  const files = [...fences.flatMap(filesOf), ...Object.entries(alone)];
  for (const [path, text] of [...files, ['.oxlintrc.json', JSON.stringify({ ...config, jsPlugins })] as const]) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const said = await lint(folder);
  expect(said.number_of_files).toBe(files.length);
  diagnostics = said.diagnostics;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(cwd: string): Promise<{ readonly diagnostics: Diagnostic[]; readonly number_of_files: number }> {
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(modules, '.bin/tsgolint') };
  const child = spawn(process.execPath, [join(modules, 'oxlint/bin/oxlint'), '--format', 'json'], { cwd, env });
  let output = '';
  for await (const part of child.stdout) output += String(part);
  return JSON.parse(output);
}

function offencesIn(path: string): readonly string[] {
  return diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code);
}

describe.each(fences)('$fence', ({ fence, planted, fine, allowedIn }) => {
  it.each(planted.map((code, at) => [code, at] as const))('[S12] reports %s', (_code, at) => {
    expect(offencesIn(`${PLACE}/${fence}-planted-${at}.ts`)).toEqual([`fence(${fence})`]);
  });

  it.each(fine.map((code, at) => [code, at] as const))('[S12] lets pass %s', (_code, at) => {
    expect(offencesIn(`${PLACE}/${fence}-fine-${at}.ts`)).toEqual([]);
  });

  it(`[S12] is open in ${allowedIn}`, () => {
    expect(offencesIn(allowedIn)).toEqual([]);
  });
});

it('[S12] asks front ends, too, not to name the types nor the simulator', () => {
  expect(offencesIn('apps/console/src/planted.tsx')).toEqual(['fence(capabilities-alone-name-the-types)']);
  expect(offencesIn('apps/web/src/planted.tsx')).toEqual(['fence(no-simulator-in-shipped-code)']);
});

it('[S13] reports the promise that is left alone, by its type, and neither that which is awaited nor the other', () => {
  expect(offencesIn('apps/server/src/kernel/left.ts')).toEqual(['typescript(no-floating-promises)']);
});
