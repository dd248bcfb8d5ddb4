/**
 * `npm run chaos -- --seeds N --acts M [--type …] [--seed S] [--replay file] [--twice] [--parallel] [--only a,b,…] [--tries 60]`: random acts on both sides
 * while faults fire, and the oracle at the end. Ends with 1 if anything differs, two runs of one seed do, or a kind of fault
 * never struck.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@ones/server/platform/db/embedded';
import { integrationTypes } from '../apps/server/src/integrations/microsoft365/capabilities.ts';
import { type Act, type ActName, actNames, drawActs } from './acts/act.ts';
import { kindsFor } from './acts/faults.ts';
import { runParallel } from './parallel/parallel.ts';
import { failureOf, faultsOf, partingOf, summaryOf } from './report.ts';
import { shrink } from './shrink.ts';
import { runStepped, type SteppedRun } from './stepped.ts';
import { stopwatch } from './world/one-clock.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    acts: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    type: { type: 'string' },
    replay: { type: 'string' },
    parallel: { type: 'boolean', default: false },
    twice: { type: 'boolean', default: false },
    only: { type: 'string' },
    tries: { type: 'string', default: '60' },
  },
});

/** Where failing lists of acts are kept. */
const KEPT = '.cache/chaos';

interface Plan {
  readonly type: string;
  readonly seed: number;
  readonly acts: readonly Act[];
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function chosenTypes(): readonly string[] {
  const known = integrationTypes.filter(({ available }) => available).map(({ id }) => id);
  if (values.type === undefined) return known;
  if (!known.includes(values.type)) throw new Error(`--type is one of ${known.join(', ')}.`);
  return [values.type];
}

/** A name that stands twice comes twice as often. */
function kinds(): readonly ActName[] {
  if (values.only === undefined) return actNames;
  return values.only.split(',').map((wanted) => {
    const found = actNames.find((name) => name === wanted);
    if (!found) throw new Error(`--only names acts: ${actNames.join(', ')}.`);
    return found;
  });
}

function numberOf(name: 'seeds' | 'acts' | 'seed'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1 on.`);
  return value;
}

async function plans(): Promise<readonly Plan[]> {
  if (values.replay !== undefined) return [JSON.parse(await readFile(values.replay, 'utf8')) as Plan];
  const [first, count, acts] = [numberOf('seed'), numberOf('seeds'), numberOf('acts')];
  return chosenTypes().flatMap((type) =>
    Array.from({ length: count }, (_, index) => first + index).map((seed) => ({
      type,
      seed,
      acts: drawActs(seed, acts, kinds()),
    })),
  );
}

async function stepped(databaseServer: string): Promise<boolean> {
  const runs: SteppedRun[] = [];
  let replays = true;
  for (const { type, seed, acts } of await plans()) {
    const elapsed = stopwatch();
    const options = { databaseServer, type, seed };
    const run = await runStepped(options, acts);
    runs.push(run);
    say(summaryOf(run, elapsed()));
    await keepTrace(run);
    if (run.differences.length > 0) await makeSmall(options, run);
    if (values.twice) replays = saysTheSame(run, await runStepped(options, acts)) && replays;
  }
  return replays && (await allFaultsStruck(runs)) && runs.every((run) => run.differences.length === 0);
}

function saysTheSame(first: SteppedRun, second: SteppedRun): boolean {
  const parting = partingOf(first, second);
  if (parting !== null) say(`${first.type}, seed ${first.seed}: two runs part:\n${parting}`);
  return parting === null;
}

/** Kept as it is first, so that whoever does not wait for the small form can have it again. */
async function makeSmall(options: Parameters<typeof runStepped>[0], run: SteppedRun): Promise<void> {
  const file = await keep(run);
  say(`${failureOf(run)}\n  Again: npm run chaos -- --replay ${file}`);
  const tries = Number(values.tries);
  if (tries === 0) return;
  const kindsOf = (one: SteppedRun) => new Set(one.differences.map((line) => line.slice(0, 3)));
  const wanted = kindsOf(run);
  const fails = async (acts: readonly Act[]) =>
    [...kindsOf(await runStepped(options, acts))].some((kind) => wanted.has(kind));
  const { items } = await shrink(run.acts, fails, tries);
  const small = await runStepped(options, items);
  await keep(small);
  say(`  Shrunk to ${items.length} acts:\n${failureOf(small)}`);
}

async function keepTrace({ type, seed, trace, differences }: SteppedRun): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  await writeFile(join(KEPT, `${type}-${seed}.log`), [...trace, ...differences, ''].join('\n'));
}

async function keep({ type, seed, acts }: SteppedRun): Promise<string> {
  await mkdir(KEPT, { recursive: true });
  const file = join(KEPT, `${type}-${seed}.json`);
  await writeFile(file, JSON.stringify({ type, seed, acts }, null, 1));
  return file;
}

/** Of a replay, or of one short run, it is not asked. */
async function allFaultsStruck(runs: readonly SteppedRun[]): Promise<boolean> {
  let all = true;
  for (const type of new Set(runs.map((run) => run.type))) {
    const ofType = runs.filter((run) => run.type === type);
    const { line, never } = faultsOf(ofType, kindsFor((ofType[0] as SteppedRun).capabilities));
    say(`${type}: ${line}`);
    if (values.replay !== undefined || never.length === 0) continue;
    say(`${type}: never struck: ${never.join(', ')}; more seeds or acts are needed.`);
    all = false;
  }
  return all;
}

/** Real processes: keeps its trace beside the failures, and cannot be replayed. */
async function parallel(): Promise<boolean> {
  let good = true;
  const seeds = Array.from({ length: numberOf('seeds') }, (_, index) => numberOf('seed') + index);
  for (const type of chosenTypes())
    for (const seed of seeds) {
      const elapsed = stopwatch();
      const { trace, kills, differences } = await runParallel(type, seed, numberOf('acts'));
      const verdict = differences.length === 0 ? 'in step' : `${differences.length} differences`;
      const seconds = Math.round(elapsed() / 1000);
      say(`parallel, ${type}, seed ${seed}: ${trace.length} lines, ${kills} kills, ${verdict} (${seconds} s)`);
      for (const line of differences.slice(0, 40)) say(`  ${line}`);
      good &&= differences.length === 0;
    }
  return good;
}

async function alone(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'ones-chaos-'));
  const server = await startEmbedded({ dataFolder: folder, durable: false, connections: 100 });
  try {
    return await stepped(server.connectionString);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = (await (values.parallel ? parallel() : alone())) ? 0 : 1;
