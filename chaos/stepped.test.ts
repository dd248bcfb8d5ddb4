/**
 * The short form of `npm run chaos`, so that every change is tried a little: one seed a type. Real are PostgreSQL, HTTP, SMTP,
 * the product's own wiring and all its jobs; Microsoft 365 is the simulated tenant, whose clock and chance everything follows.
 */
import { describe, expect, inject, it } from 'vitest';
import { integrationTypes } from '../apps/server/src/integrations/microsoft365/capabilities.ts';
import { drawActs } from './acts/act.ts';
import { faultKinds, kindsFor } from './acts/faults.ts';
import { failureOf, faultsOf, partingOf } from './report.ts';
import { runStepped, type SteppedRun } from './stepped.ts';

const databaseServer = inject('databaseServer');
const ACTS = 40;
const SEED = 30656;
const runs: SteppedRun[] = [];

describe('random acts on both sides, with faults', () => {
  it.each(integrationTypes.filter(({ available }) => available).map(({ id }) => id))(
    '[S3.3] end in step: %s',
    { timeout: 240_000 },
    async (type) => {
      const run = await runStepped({ databaseServer, type, seed: SEED }, drawActs(SEED, ACTS));
      runs.push(run);
      expect(run.differences, failureOf(run)).toEqual([]);
    },
  );

  it('[T9] are struck: the long form fails unless every kind of fault was, the short form by half of them', () => {
    const [first] = runs;
    if (!first) throw new Error('Nothing ran.');
    const kinds = kindsFor(first.capabilities);
    expect(kinds).toEqual(faultKinds);
    expect(faultsOf(runs, kinds).never.length).toBeLessThan(kinds.length / 2);
  });

  it('[T9] ask the same for the same seed, call by call, and end the same', { timeout: 240_000 }, async () => {
    const only = ['ones.book', 'ones.move', 'outlook.book', 'outlook.series', 'fault.error', 'fault.throttle'] as const;
    const run = () => runStepped({ databaseServer, type: 'application', seed: 5 }, drawActs(5, 10, only));
    const first = await run();
    expect(partingOf(first, await run())).toBeNull();
    expect(first.calls.flat().length).toBeGreaterThan(50);
  });
});
