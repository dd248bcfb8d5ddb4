/** The built pane in a real Chromium with a stand-in for office.js, against a small real server. */
import { readFile, rm } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { buildFrontEnd, launchBrowser } from '@ones/testkit/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AddInServer, availabilityOf, CONNECTION, free, resource, taken } from '../test/addin-server.ts';
import { OFFICE_JS, type OfficeStubHandle, type OfficeStubOptions, officeStub } from '../test/office-stub.ts';

let files: string;
let browser: Browser;
let server: AddInServer;
let origin: string;
let context: BrowserContext;
let page: Page;

const harbour = resource(1, 'Harbour 3');
const tidal = resource(2, 'Tidal 2', { capacity: 4 });
const ten = { start: '2099-03-02T10:00:00.000Z', end: '2099-03-02T11:00:00.000Z' };
const twelve = { start: '2099-03-02T12:00:00.000Z', end: '2099-03-02T13:00:00.000Z' };
const people = [
  { displayName: 'Mia Thornton', emailAddress: 'mia@contoso.example' },
  { displayName: 'Chan Ka Man', emailAddress: 'kaman@contoso.example' },
];

beforeAll(async () => {
  [files, browser] = await Promise.all([buildFrontEnd('outlook-addin'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rm(files, { recursive: true, force: true });
});
beforeEach(async () => {
  server = new AddInServer(files);
  server.availability = () => availabilityOf([free(harbour, '2099-03-02T15:30:00Z'), free(tidal)]);
  origin = await server.start();
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

interface Opened extends Partial<OfficeStubOptions> {
  readonly signedIn?: boolean;
  readonly dark?: boolean;
}

async function open({ signedIn = true, dark = false, ...options }: Opened = {}): Promise<void> {
  context = await browser.newContext({
    viewport: { width: 320, height: 720 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: dark ? 'dark' : 'light',
  });
  const body = officeStub({ ...ten, required: people, ...options });
  await context.route(OFFICE_JS, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  if (signedIn) {
    const bearer = JSON.stringify({ token: 'ones_kept', expiresAt: '2099-01-01T00:00:00Z' });
    await context.addInitScript((kept) => sessionStorage.setItem('ones.add-in.bearer', kept), bearer);
  }
  page = await context.newPage();
  await page.goto(`${origin}/outlook-addin/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

type StubWindow = { officeStub: OfficeStubHandle };
const stubState = () => page.evaluate(() => (window as unknown as StubWindow).officeStub.state());
const lastQuery = () =>
  server.asked.findLast((url) => url.pathname === '/api/availability' && url.searchParams.has('capacity'));

describe('signing in', () => {
  it('[X6] signs in through the dialog and calls with the short token', async () => {
    await open({ signedIn: false });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Harbour 3').waitFor();
    const begun = server.asked.find((url) => url.pathname === '/signin/microsoft365');
    expect(begun?.searchParams.get('purpose')).toBe('add-in');
    expect(begun?.searchParams.get('connection')).toBe(CONNECTION);
    expect(server.tokens.at(-1)).toBe('Bearer ones_short');
    expect(await context.cookies()).toEqual([]);
  });

  it('[X6] says why the sign-in failed, and lets people try again', async () => {
    server.signedIn = '#error=cancelled';
    await open({ signedIn: false });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The sign-in was not finished.').waitFor();
    expect(await page.getByRole('button', { name: 'Sign in' }).isEnabled()).toBe(true);
  });

  it('[X6] tells what to do when the browser keeps the dialog from opening', async () => {
    await open({ signedIn: false, refuse: { displayDialogAsync: 'blocked' } });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Allow pop-ups for this page').waitFor();
  });

  it('[X6] asks to sign in again when the token is no longer good', async () => {
    server.tokenIsGood = false;
    await open();
    await page.getByRole('heading', { name: 'Sign in to see free rooms' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.getItem('ones.add-in.bearer'))).toBeNull();
  });
});

describe('finding a room', () => {
  it('[U8] asks for the time and the people of the appointment, and adds a room by keyboard', async () => {
    await open();
    const add = page.getByRole('button', { name: 'Add Harbour 3' });
    await add.waitFor();
    const query = lastQuery()?.searchParams;
    expect([query?.get('start'), query?.get('end'), query?.get('capacity')]).toEqual([ten.start, ten.end, '3']);
    await add.press('Enter');
    await page.getByText('Harbour 3 was added as the location and invited.').waitFor();
    const { rooms, required } = await stubState();
    expect(rooms.map((room) => room.emailAddress)).toEqual(['harbour3@contoso.example']);
    expect(required.map((person) => person.emailAddress)).toContain('harbour3@contoso.example');
    await page.getByText('Free at this time').waitFor();
    expect(await page.getByRole('button', { name: 'Add Harbour 3' }).count()).toBe(0);
  });

  it('[U5] writes the room as text where the host has no places', async () => {
    await open({ mailbox: '1.7' });
    await page.getByRole('button', { name: 'Add Harbour 3' }).click();
    await page.getByText('Harbour 3 was written as the location and invited.').waitFor();
    expect((await stubState()).locationText).toBe('Harbour 3');
  });

  it('[U5] writes the room as text where the host refuses the place', async () => {
    await open({ refuse: { 'enhancedLocation.addAsync': 'Not for a delegate.' } });
    await page.getByRole('button', { name: 'Add Harbour 3' }).click();
    await page.getByText('Harbour 3 was written as the location and invited.').waitFor();
  });

  it('[U5] shows what Outlook refused and what to do', async () => {
    await open({ refuse: { 'requiredAttendees.addAsync': 'Too many recipients.' } });
    await page.getByRole('button', { name: 'Add Harbour 3' }).click();
    await page.getByText('Outlook refused: Too many recipients. Try again').waitFor();
  });

  it('[U3] checks the chosen room again when the time changes', async () => {
    const rooms = [{ displayName: 'Harbour 3', emailAddress: 'harbour3@contoso.example' }];
    server.availability = (query) =>
      query.get('start') === ten.start
        ? availabilityOf([free(tidal)], { unavailable: [taken(harbour, ten.start, ten.end)] })
        : availabilityOf([free(tidal)], { unavailable: [taken(harbour, twelve.start, twelve.end)] });
    await open({ rooms });
    await page.getByText('Booked for this meeting').waitFor();
    await page.evaluate(({ start, end }) => (window as unknown as StubWindow).officeStub.setTime(start, end), twelve);
    await page.getByText(/^Taken, free from/).waitFor();
    await page.getByRole('button', { name: 'Remove Harbour 3' }).click();
    await page.getByText('Harbour 3 was removed from the meeting.').waitFor();
    expect((await stubState()).rooms).toEqual([]);
  });

  it('[U5] offers the nearest times when nothing is free, and moves the meeting to one', async () => {
    server.availability = (query) =>
      query.get('start') === ten.start
        ? availabilityOf([], {
            nearestTimes: [{ ...twelve, free: 1 }],
            unavailable: [taken(harbour, ten.start, ten.end)],
          })
        : availabilityOf([free(harbour)]);
    await open();
    await page.getByText('1 room cannot be booked').click();
    await page.getByText(/^Taken, free from/).waitFor();
    await page.getByRole('button', { name: /^Move the meeting to/ }).click();
    await page.getByText(/^The meeting was moved to/).waitFor();
    expect(await stubState()).toMatchObject(twelve);
    await page.getByRole('button', { name: 'Add Harbour 3' }).waitFor();
  });

  it('[U3] narrows the search by building, people and amenities', async () => {
    await open();
    await page.getByLabel('Building').selectOption('Harbour House');
    await page.getByLabel('People').fill('6');
    await page.getByRole('button', { name: 'Video' }).click();
    await expect
      .poll(() => {
        const query = lastQuery()?.searchParams;
        return [query?.get('buildingId') !== null, query?.get('capacity'), query?.get('amenities')];
      })
      .toEqual([true, '6', 'Video']);
  });

  it('[U2] lets an invited person look, and says that only the organizer may change', async () => {
    const rooms = [{ displayName: 'Harbour 3', emailAddress: 'harbour3@contoso.example' }];
    await open({ mode: 'read', rooms });
    await page.getByText('Only the organizer can change the rooms').waitFor();
    expect(await page.getByRole('button', { name: /^(Add|Remove)/ }).count()).toBe(0);
  });
});

describe('the pane at 320 pixels', () => {
  it.each([
    ['light', 'en-GB', 'Find a room'],
    ['dark', 'zh-TW', '尋找會議室'],
    ['light', 'zh-CN', '查找会议室'],
  ] as const)('[U6] fits, speaks and is accessible: %s, %s', async (appearance, displayLanguage, title) => {
    const rooms = [{ displayName: '維多利亞海景會議室', emailAddress: 'victoria@contoso.example' }];
    await open({ dark: appearance === 'dark', displayLanguage, rooms, recurring: true });
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('Harbour 3').waitFor();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await axeViolations()).toEqual([]);
  });

  it.each([
    ['signed out', { signedIn: false }],
    ['without an item', { mode: 'no-item' }],
  ] as const)('[U8] is accessible %s', async (_, opened) => {
    await open(opened);
    expect(await axeViolations()).toEqual([]);
  });
});

describe('the manifest', () => {
  it('[X6] names only addresses of this server, and every resource that it uses', async () => {
    await open();
    const template = await readFile(new URL('../manifest.template.xml', import.meta.url), 'utf8');
    const faults = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        const faults = [...document.querySelectorAll('parsererror')].map((error) => String(error.textContent));
        const elements = [...document.querySelectorAll('*')];
        const defined = new Map(elements.filter((e) => e.id !== '').map((e) => [e.id, e]));
        for (const element of elements) {
          const used = element.getAttribute('resid');
          if (used !== null && (!defined.has(used) || used.length > 32)) faults.push(`resid ${used}`);
          const value = element.getAttribute('DefaultValue') ?? '';
          if (value.startsWith('http') && !value.startsWith('https://ones.example/')) faults.push(value);
          if (element.localName === 'String') {
            const longest = element.parentElement?.localName === 'ShortStrings' ? 125 : 250;
            if (value === '' || value.length > longest) faults.push(`length of ${element.id}`);
          }
        }
        return faults;
      },
      template.replaceAll('{{publicUrl}}', 'https://ones.example'),
    );
    expect(faults).toEqual([]);
    expect(template).toContain('<Set Name="Mailbox" MinVersion="1.8" />');
    expect(template).toMatch(/AppointmentOrganizerCommandSurface[\s\S]*AppointmentAttendeeCommandSurface/);
  });
});

async function axeViolations(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
}
