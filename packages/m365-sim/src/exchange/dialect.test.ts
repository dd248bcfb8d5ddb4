// Each doubtful behaviour both ways, over HTTP. What is known of each stands in README.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../page-assets.ts';
import { DIALECTS, type Dialect, defaultDialect, drawDialect } from './dialect.ts';
import { PROBES } from './dialect-probes.fixture.ts';
import { openStage, type Stage } from './dialect-stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.under.sim.context.log.wrongAnswers()).toEqual([]);
  await stage.close();
});

const names = Object.keys(DIALECTS) as (keyof Dialect)[];

async function observed(): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const name of names) seen[name] = await PROBES[name](stage);
  return seen;
}

describe('doubtful behaviours', () => {
  it.each(names)('[T8] %s goes the way its switch says, both ways', async (name) => {
    for (const way of DIALECTS[name]) {
      await stage.speak({ ...defaultDialect(), [name]: way });
      expect(await PROBES[name](stage)).toBe(way);
    }
  });

  const others = Object.fromEntries(Object.entries(DIALECTS).map(([name, [, other]]) => [name, other])) as Dialect;
  it.each([
    ['as thought likeliest', defaultDialect()],
    ['all the other way', others],
    ['as seed 1 draws', drawDialect(1)],
    ['as seed 2 draws', drawDialect(2)],
    ['as seed 3 draws', drawDialect(3)],
  ])('[T8] no switch changes what another names: %s', async (_what, dialect) => {
    await stage.speak(dialect);
    expect(await observed()).toEqual(dialect);
  });

  it('[T9] are drawn by seed: the same again, each way sometimes', async () => {
    expect(drawDialect(7)).toEqual(drawDialect(7));
    const url = `${stage.under.sim.url}/sim/dialect`;
    const headers = { 'content-type': 'application/json' };
    const draw = async (seed: unknown): Promise<Response> =>
      fetch(url, { method: 'POST', headers, body: JSON.stringify({ seed }) });
    expect(await (await draw(7)).json()).toEqual({ dialect: drawDialect(7) });
    expect((await draw('seven')).status).toBe(400);
    const drawn = Array.from({ length: 40 }, (_, seed) => drawDialect(seed));
    for (const name of names) expect(new Set(drawn.map((one) => one[name])).size).toBe(2);
  });

  it('[T8] stand in the README, each with its two ways', () => {
    const text = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
    for (const [name, ways] of Object.entries(DIALECTS)) {
      expect(text).toContain(`| \`${name}\` | ${ways.map((way) => `\`${way}\``).join(', ')} |`);
    }
  });
});
