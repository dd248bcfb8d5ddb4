// Every page of the simulator, held against axe's rules; apart from the other page tests, so that both run at the same time.
import { AxeBuilder } from '@axe-core/playwright';
import { launchBrowser } from '@ones/testkit/browser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';

const DAY = '2027-03-02';
const RUTH = 'ruth.mason@lanternbay.example';

describe('the pages for everybody (real parts: HTTP, Chromium)', () => {
  let under: SimUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    [under, browser] = await Promise.all([simUnderTest(), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await under.sim.stop();
  });

  it.each(['light', 'dark'] as const)(
    '[T7] has no accessibility fault on any page in %s colours',
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
      const seen = await context.newPage();
      const { tenants, apps } = under.sim.context.world;
      const query = new URLSearchParams({
        client_id: [...apps.values()].find((one) => one.integrationType === 'delegated')?.clientId ?? '',
        redirect_uri: 'http://localhost/x',
        response_type: 'code',
        scope: 'openid Place.Read.All',
      });
      const check = async (name: string): Promise<void> => {
        // One row of a long list stands for all.
        const rows = 'li:nth-child(n + 4)';
        const axe = new AxeBuilder({ page: seen }).exclude(`.people ${rows}`).exclude(`.rooms ${rows}`);
        // The markup is the same in the dark; only its colours differ.
        const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
        expect(violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
      };
      await seen.goto(`${under.sim.url}/?as=${RUTH}&date=${DAY}&view=week`);
      await seen.locator('main:not([aria-busy])').waitFor();
      await check('calendar');
      await seen.getByRole('button', { name: 'New meeting' }).click();
      await seen.getByText('Find a room').click();
      await seen.getByRole('button', { name: /^Add / }).first().waitFor();
      await check('new meeting');
      for (const path of ['/mail', '/sim', `/${tenants[0]?.id}/oauth2/v2.0/authorize?${query}`]) {
        await seen.goto(under.sim.url + path);
        await seen.getByRole('button').first().waitFor();
        await check(path);
      }
      await seen.getByRole('button', { name: /Ada Hartley/ }).click();
      await seen.getByRole('button', { name: 'Accept' }).waitFor();
      await check('consent');
      await context.close();
    },
    90_000,
  );
});
