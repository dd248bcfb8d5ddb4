/** A real Chromium for a test file: pages with their errors watched, a picture kept of what failed. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@ones/testkit/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));

export interface Journeys {
  /** A page of its own person: nothing is shared with the other pages. */
  page(options?: { width?: number; height?: number; locale?: string }): Promise<Page>;
}

/** Call it once at the top of a test file. */
export function journeys(): Journeys {
  let browser: Browser;
  const open: { context: BrowserContext; page: Page; errors: string[] }[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async ({ task }) => {
    for (const [index, { context, page, errors }] of open.splice(0).entries()) {
      if (task.result?.state === 'fail') {
        await mkdir(RESULTS, { recursive: true });
        const name = task.name.replaceAll(/\W+/g, '-').slice(0, 80);
        await page.screenshot({ path: `${RESULTS}/${name}-${index}.png` }).catch(() => undefined);
      }
      await context.close();
      expect(errors, 'errors thrown on the page').toEqual([]);
    }
  });
  afterAll(() => browser?.close());
  return {
    page: async ({ width = 1280, height = 800, locale = 'en-GB' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, locale, timezoneId: 'Europe/London' });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.setDefaultTimeout(20_000);
      open.push({ context, page, errors });
      return page;
    },
  };
}
