/** Takes a picture of what a page shows, in each size and in light and dark, once it has come to rest. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
] as const;
const appearances = ['light', 'dark'] as const;

export interface Scene {
  /** The name of the file, and of the folder it lies in. */
  readonly name: string;
  readonly address: string;
  /** What must be there before the picture is taken; the page's main part unless told. */
  readonly until?: string;
  /** What a person does first. */
  readonly act?: (page: Page) => Promise<void>;
}

export interface Camera {
  readonly browser: Browser;
  readonly folder: string;
  readonly options?: BrowserContextOptions;
  /** Runs in the page before its own scripts. */
  readonly before?: string;
  onTaken(name: string): void;
}

const SETTLED = 'h1:visible, h2:visible';
/** What the skeletons of our pages say to who cannot see them. */
const BUSY = '[aria-busy="true"], [role="status"]:text-matches("^Loading")';

export async function shoot(camera: Camera, scene: Scene): Promise<void> {
  for (const viewport of sizes) {
    for (const colorScheme of appearances) {
      const context = await camera.browser.newContext({
        ...camera.options,
        viewport,
        colorScheme,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
      });
      if (camera.before) await context.addInitScript(camera.before);
      const page = await context.newPage();
      const path = join(camera.folder, `${scene.name}-${viewport.width}-${colorScheme}.png`);
      await mkdir(join(path, '..'), { recursive: true });
      // Of what does not come there is a picture too: of what came instead.
      await settle(page, scene).finally(() => page.screenshot({ path }));
      await context.close();
    }
  }
  camera.onTaken(scene.name);
}

export async function settle(page: Page, { address, until = SETTLED, act }: Scene): Promise<void> {
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  await page.locator(until).first().waitFor();
  await atRest(page);
  if (act) {
    await act(page);
    await atRest(page);
  }
}

/** Nothing loads any more, and letters have their fonts. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page
    .locator(BUSY)
    .first()
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
