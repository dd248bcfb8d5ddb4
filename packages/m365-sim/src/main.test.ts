import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from './page-assets.ts';

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

describe('the simulator as a program (real parts: a process of its own, signals, https)', () => {
  let folder: string;
  let program: string;

  beforeAll(async () => {
    // Beside the package's own modules, so that its dependencies are found; never where the build puts its files.
    const cache = join(packageRoot(), '.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'main-'));
    program = join(folder, 'main.mjs');
    await build({
      entryPoints: [join(packageRoot(), 'src', 'main.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]): Run => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()));
    return { child, output: () => text, ended: new Promise((resolve) => child.on('exit', resolve)) };
  };
  const said = async ({ child, output }: Run, pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(output())?.[1];
      if (found) return found;
      if (child.exitCode !== null) throw new Error(output());
      await new Promise((resolve) => child.stdout?.once('data', resolve));
    }
  };

  it('[T9] writes its state when it is told to stop', async () => {
    const file = join(folder, 'state.json');
    const sim = run('--port', '0', '--state', file);
    await said(sim, /(smtp:\S+)/);
    sim.child.kill('SIGTERM');
    expect(await sim.ended).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ seed: 1 });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('[T1] prints its addresses, serves its page, ends on %s', async (signal) => {
    const sim = run('--port', '0');
    const address = await said(sim, /Outlook page\s+(\S+)/);
    expect(await (await fetch(address)).text()).toContain('New meeting');
    await said(sim, /(smtp:\S+)/);
    sim.child.kill(signal);
    expect(await sim.ended).toBe(0);
  });

  it('[T8] serves https under an authority whose file it prints and takes away again', async () => {
    const sim = run('--port', '0', '--https');
    const address = await said(sim, /Outlook page\s+(https:\S+)/);
    const file = await said(sim, /NODE_EXTRA_CA_CERTS=(\S+)/);
    const ca = readFileSync(file, 'utf8');
    const status = await new Promise((resolve, reject) => {
      get(address, { ca }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
    expect(status).toBe(200);
    sim.child.kill('SIGTERM');
    expect(await sim.ended).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  it('[T1] says plainly when the port is taken or an option is wrong', async () => {
    const first = run('--port', '0');
    const port = new URL(await said(first, /Outlook page\s+(\S+)/)).port;
    const second = run('--port', port);
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/cannot start: another program already uses the port/);
    const wrong = run('--seed', 'x');
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain('seed must be a whole number');
    first.child.kill('SIGTERM');
    await first.ended;
  });
});
