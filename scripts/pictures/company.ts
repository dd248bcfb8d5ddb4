/** The made-up company at work: the product started on free ports, some bookings made, and the administrator signed in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutlookPerson } from '@ones/m365-sim/client';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { freePort } from '../lib/free-port.mjs';
import { startProduct } from '../lib/product.mjs';

export interface Company {
  readonly origin: string;
  readonly simOrigin: string;
  readonly door: string;
  readonly lobby: string;
  readonly bookingId: string;
  /** The room that it is in. */
  readonly resourceId: string;
  readonly connectionId: string;
  readonly policyId: string;
  /** Of the administrator's browser. */
  readonly signedIn: BrowserContextOptions['storageState'];
  stop(): Promise<void>;
}

const MINUTE = 60_000;
const ADMINISTRATOR = 'Ada Hartley';
export const PERSON = 'peter.brook@lanternbay.example';
const ROOM = 'harbour3@lanternbay.example';

export async function openCompany(browser: Browser, now: Date): Promise<Company> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ones-pictures-'));
  const [port, simPort] = [await freePort(), await freePort()];
  const product = await startProduct({
    config: { host: '127.0.0.1', port, simPort, dataFolder, simUrl: null },
    env: { ...process.env, ONES_PORT: String(port), ONES_SIM_PORT: String(simPort), ONES_DATA: dataFolder },
  });
  const stop = async () => {
    await product.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const { origin, simOrigin } = product;
    const { apiToken, displays } = product.details as { apiToken: string; displays: readonly { url: string }[] };
    const call = <T>(method: string, path: string, body?: object) => ask<T>(origin, apiToken, method, path, body);
    await bookForNow(simOrigin, now);
    const { bookingId, resourceId } = await bookAhead(call, now);
    const { items } = await call<{ items: readonly { id: string }[] }>('GET', '/api/connections');
    const policies = await call<{ items: readonly { id: string }[] }>('GET', '/api/policies');
    const [door, lobby] = displays.map(({ url }) => url);
    const signedIn = await signIn(browser, origin);
    return {
      origin,
      simOrigin,
      door: door ?? '',
      lobby: lobby ?? '',
      bookingId,
      resourceId,
      connectionId: items[0]?.id ?? '',
      policyId: policies.items[0]?.id ?? '',
      signedIn,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Call = <T>(method: string, path: string, body?: object) => Promise<T>;

async function ask<T>(origin: string, token: string, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : null,
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** What the README tells: somebody books the first room for now, in Outlook. */
async function bookForNow(simOrigin: string, now: Date): Promise<void> {
  const peter = await OutlookPerson.signIn(simOrigin, PERSON);
  const start = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  await peter.book({ subject: 'Budget talk', start, end: new Date(start.getTime() + 45 * MINUTE), rooms: [ROOM] });
}

async function bookAhead(call: Call, now: Date): Promise<Pick<Company, 'bookingId' | 'resourceId'>> {
  const { items } = await call<{ items: readonly { id: string }[] }>('GET', '/api/resources?limit=4');
  const next = Math.ceil((now.getTime() + 60 * MINUTE) / (30 * MINUTE)) * 30 * MINUTE;
  const subjects = ['Design review', 'Interview, second round', '產品路線圖討論'];
  const made: string[] = [];
  for (const [at, subject] of subjects.entries()) {
    const start = next + at * 26 * 60 * MINUTE;
    const { id } = await call<{ id: string }>('POST', '/api/bookings', {
      resourceIds: [items[0]?.id],
      start: new Date(start).toISOString(),
      end: new Date(start + 45 * MINUTE).toISOString(),
      subject,
      attendees: [{ email: PERSON, type: 'required' }],
    });
    made.push(id);
  }
  return { bookingId: made[0] ?? '', resourceId: items[0]?.id ?? '' };
}

async function signIn(browser: Browser, origin: string): Promise<BrowserContextOptions['storageState']> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  await page
    .getByRole('link', { name: /Microsoft 365|Simulated/ })
    .or(page.getByRole('button', { name: /Microsoft 365|Simulated/ }))
    .first()
    .click();
  await page
    .getByRole('button', { name: ADMINISTRATOR })
    .or(page.getByRole('link', { name: ADMINISTRATOR }))
    .first()
    .click();
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/sign'));
  const state = await context.storageState();
  await context.close();
  return state;
}
