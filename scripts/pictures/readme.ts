/** The picture of the README: Outlook, the door and the web app at the same minute, side by side. */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Company, PERSON } from './company.ts';
import { settle } from './shoot.ts';

interface Part {
  readonly title: string;
  readonly address: string;
  readonly until: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly signedIn?: BrowserContextOptions['storageState'];
}

const WIDE = { width: 1000, height: 560 };

export async function shootReadme(browser: Browser, company: Company, folder: string): Promise<void> {
  const { origin, simOrigin, door, signedIn } = company;
  const outlook = await shootPart(browser, {
    title: 'A meeting made in Outlook …',
    address: `${simOrigin}/?as=${PERSON}&view=day`,
    until: 'text=Budget talk',
    size: WIDE,
  });
  const atDoor = await shootPart(browser, {
    title: '… turns the door red …',
    address: door,
    until: '[data-status="in-use"]',
    size: { width: 800, height: 480 },
  });
  const finder = await shootPart(browser, {
    title: '… and the web app knows what else is free',
    address: `${origin}/`,
    until: 'main li',
    size: WIDE,
    signedIn,
  });
  const page = await browser.newPage({ viewport: { width: 1600, height: 640 } });
  await page.setContent(pageOf(outlook, atDoor, finder));
  await page.locator('body').screenshot({ path: join(folder, 'readme.png') });
  await page.close();
}

interface Shot extends Pick<Part, 'title'> {
  readonly image: string;
}

async function shootPart(browser: Browser, part: Part): Promise<Shot> {
  const context = await browser.newContext({
    viewport: part.size,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...(part.signedIn ? { storageState: part.signedIn } : {}),
  });
  const page = await context.newPage();
  await settle(page, { name: part.title, address: part.address, until: part.until });
  const image = (await page.screenshot()).toString('base64');
  await context.close();
  return { title: part.title, image };
}

const STYLE = `
  body { margin: 0; padding: 28px; width: 1544px; background: #eef2f6; font: 600 19px/1.3 'Segoe UI', 'Liberation Sans', sans-serif;
    color: #1b2a3a; display: grid; grid-template-columns: 1fr 1fr; gap: 26px; }
  figure { margin: 0; display: flex; flex-direction: column; gap: 10px; }
  img { width: 100%; border-radius: 10px; box-shadow: 0 2px 4px #0002, 0 10px 30px #0f243a2e; }
  .door { grid-row: span 2; align-self: center; }
  .door img { border: 12px solid #14181d; border-radius: 20px; box-sizing: border-box; }`;

function pageOf(outlook: Shot, door: Shot, finder: Shot): string {
  const figure = ({ title, image }: Shot, name: string) =>
    `<figure class="${name}"><figcaption>${title}</figcaption><img src="data:image/png;base64,${image}"></figure>`;
  return `<!doctype html><style>${STYLE}</style>${figure(outlook, 'outlook')}${figure(door, 'door')}${figure(finder, 'web')}`;
}
