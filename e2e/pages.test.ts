/** Every page of console and web app, opened in the built product by an administrator: it has its title, and nothing breaks. */
import { describe, expect, inject, it } from 'vitest';
import { api } from './support/api.ts';
import { journeys } from './support/browser.ts';
import { ADA, signIn } from './support/people.ts';

const browser = journeys();
const ones = api();

const CONSOLE = [
  ...['/', '/calendar', '/resources', '/resources/new', '/places', '/amenities', '/people', '/groups', '/policies'],
  ...['/policies/new', '/business-hours', '/out-of-service', '/no-shows', '/approvals', '/conflicts', '/players'],
  ...['/connections', '/connections/new', '/connections/compare', '/mail', '/service-tokens', '/webhooks', '/audit'],
];
const OF_A_CONNECTION = ['', '/compares', '/edit/server', '/edit/rooms', '/edit/people'];
const WEB = ['/', '/schedule', '/approvals', '/calendar-feed', '/delegates'];

describe('every page', () => {
  it('[U3] opens with its title, and breaks nothing', async () => {
    const { origin } = inject('product');
    const { body } = await ones.call<{ items: { id: string }[] }>('GET', '/api/connections');
    const [room] = await ones.rooms();
    const connection = `/connections/${body.items[0]?.id}`;
    const paths = [
      ...[...CONSOLE, ...OF_A_CONNECTION.map((page) => connection + page)].map((path) => `/console${path}`),
      ...[`/console${connection}/rooms/${room?.id}`, `/console/resources/${room?.id}`],
      ...WEB,
    ];
    const page = await browser.page();
    await signIn(page, '/console', ADA);
    const broken: string[] = [];
    page.on('console', (message) => message.type() === 'error' && broken.push(`${page.url()}: ${message.text()}`));
    for (const path of paths) {
      await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
      const title = page.getByRole('heading', { level: 1 });
      await title
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => broken.push(`${path}: it has no title`));
    }
    expect(broken).toEqual([]);

    // What Outlook did stands there as well, in words.
    await page.goto(`${origin}/console/audit`);
    await page.getByText('Came from Outlook').first().waitFor();
    expect(await page.getByText(/^[a-z-]+\.[a-z-]+$/).allTextContents()).toEqual([]);
  }, 240_000);
});
