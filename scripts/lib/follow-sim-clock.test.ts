// A program in the simulated tenant's time (real parts: processes of their own, HTTP).
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type RunningSim, type SimOptions, startSim } from '@ones/m365-sim';
import { waitFor } from '@ones/testkit';
import { afterEach, describe, expect, it } from 'vitest';

const PRELOAD = fileURLToPath(new URL('./follow-sim-clock.mjs', import.meta.url));
const START = new Date('2026-11-23T08:00:00Z');
const HOUR = 3_600_000;

/** Says the time whenever it is asked, in the three ways that a program can ask. */
const TELLER = `process.on('message', () => {
  process.send([Date.now(), new Date().getTime(), Date.parse(Date())]);
});`;

const children: ChildProcess[] = [];
let sim: RunningSim | undefined;
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await sim?.stop();
});

function run(code: string, url: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', PRELOAD, '--input-type=module', '-e', code], {
    env: { ...process.env, ONES_SIM_URL: url },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  children.push(child);
  return child;
}

const timesOf = (child: ChildProcess): Promise<readonly number[]> =>
  new Promise((resolve) => {
    child.once('message', (times) => resolve(times as readonly number[]));
    child.send('tell');
  });

async function move(body: object): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${sim?.url}/sim/clock`, { method: 'POST', headers, body: JSON.stringify(body) });
  return Date.parse(((await answer.json()) as { now: string }).now);
}

async function startAt(clock: NonNullable<SimOptions['clock']>): Promise<string> {
  sim = await startSim({ clock, startAt: START, meetings: false });
  return sim.url;
}

describe('a program that follows the simulated clock', () => {
  it('[T9] stands still with a stepped clock; who moves it is answered when every follower lives in the new time', async () => {
    const url = await startAt('stepped');
    const programs = [run(TELLER, url), run(TELLER, url)];
    for (const one of programs) expect(await timesOf(one)).toEqual(Array(3).fill(START.getTime()));
    for (const hours of [1, 2, 3]) {
      await move({ advanceSeconds: 3600 });
      for (const one of programs) expect((await timesOf(one))[0]).toBe(START.getTime() + hours * HOUR);
    }
  });

  it('[T9] runs on with a running clock, after a jump too, and outlives the tenant', async () => {
    const program = run(TELLER, await startAt('real'));
    const [first = 0] = await timesOf(program);
    expect(first).toBeGreaterThanOrEqual(START.getTime());
    const jumped = await move({ advanceSeconds: 7200 });
    // A follower that was between two questions counts as gone for a moment; it learns of the jump with the next.
    const second = await waitFor(async () => {
      const [now = 0] = await timesOf(program);
      return now - first >= 2 * HOUR && now;
    });
    // Both run on; that they are one clock is what counts, not how busy this machine is.
    expect(Math.abs(second - jumped)).toBeLessThan(HOUR);
    await sim?.stop();
    const [third = 0] = await timesOf(program);
    await waitFor(async () => ((await timesOf(program))[0] ?? 0) > third);
    expect(third).toBeGreaterThanOrEqual(second);
  });

  it('[T9] is not kept alive by following, and nobody waits for one that is gone', async () => {
    const program = run('', await startAt('stepped'));
    const code = await new Promise((resolve) => program.once('exit', resolve));
    expect(code).toBe(0);
    expect(await move({ advanceSeconds: 60 })).toBe(START.getTime() + 60_000);
  });

  it('[T9] does not start where there is no tenant to follow', async () => {
    const url = await startAt('stepped');
    await sim?.stop();
    const program = run(TELLER, url);
    let said = '';
    program.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
    });
    expect(await new Promise((resolve) => program.once('exit', resolve))).not.toBe(0);
    expect(said).toContain('ECONNREFUSED');
  });
});
