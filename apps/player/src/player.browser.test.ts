/** The built player in a real Chromium against a small real server: the live line, the cut line, touch, keyboard, axe. */
import { rm } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { DisplaySnapshot } from '@ones/contract';
import { buildFrontEnd, launchBrowser } from '@ones/testkit/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlayerServer, TOKEN } from '../test/player-server.ts';
import { floorScene, meeting, room, roomScenes } from '../test/scenes.ts';

let files: string;
let browser: Browser;
let server: PlayerServer;
let origin: string;
let context: BrowserContext;
let page: Page;

/** A working morning, so that no scene crosses midnight whenever the tests run. */
const morning = Date.parse('2026-11-24T10:24:10Z');

beforeAll(async () => {
  [files, browser] = await Promise.all([buildFrontEnd('player'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rm(files, { recursive: true, force: true });
});
beforeEach(async () => {
  server = new PlayerServer(files);
  server.clockOffset = morning - Date.now();
  origin = await server.start();
  context = await browser.newContext({ viewport: { width: 800, height: 480 }, locale: 'en-GB' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await server.stop();
});

const serverNow = () => Date.now() + server.clockOffset;
const status = (value: string) => page.locator(`.panel[data-status="${value}"]`);

async function openPaired(display: DisplaySnapshot): Promise<void> {
  server.display = display;
  await context.addInitScript((token) => localStorage.setItem('ones.player.token', token), TOKEN);
  await page.goto(`${origin}/player/`);
  await page.locator('.panel, .floor').first().waitFor();
}

const freeRoom = (): DisplaySnapshot => ({
  kind: 'room-display',
  rooms: [room('Harbour 3', [meeting(serverNow(), 96, 156)])],
});
const takenRoom = (title: string): DisplaySnapshot => ({
  kind: 'room-display',
  rooms: [room('Harbour 3', [meeting(serverNow(), -10, 50, { title })])],
});

/** What a camera sees of a drawing, six dots to its unit. */
async function pixelsOf(selector: string): Promise<{ width: number; height: number; data: Uint8Array }> {
  const seen = await page.locator(selector).evaluate(async (drawing) => {
    const size = (drawing as SVGSVGElement).viewBox.baseVal.width * 6;
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    for (const side of ['width', 'height']) copy.setAttribute(side, String(size));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const canvas = new OffscreenCanvas(size, size).getContext('2d');
    if (!canvas) throw new Error('There is nothing to draw on.');
    canvas.drawImage(image, 0, 0);
    return { width: size, height: size, data: [...canvas.getImageData(0, 0, size, size).data] };
  });
  return { ...seen, data: Uint8Array.from(seen.data) };
}

describe('pairing', () => {
  it('[D1] shows the code until somebody types it, shows the room, and the code again when it is unpaired', async () => {
    const expiresAt = new Date(serverNow() + 600_000).toISOString();
    let paired = false;
    server.answers.set('/pairings', () => ({
      status: 201,
      body: { pairingId: 'p', code: 'K7M2QX', deviceSecret: 'shh', expiresAt },
    }));
    server.answers.set('/claim', () => ({
      status: 200,
      body: paired ? { status: 'paired', playerId: 'x', deviceToken: TOKEN } : { status: 'waiting' },
    }));
    server.display = freeRoom();
    await page.goto(`${origin}/player/`);
    await page.getByText('K7M').waitFor();
    expect(decodeQR(await pixelsOf('.qr'))).toMatch(/^http.*K7M2QX$/);
    paired = true;
    await status('free').waitFor();
    expect(server.asked.find((asked) => asked.url.endsWith('/p/claim'))?.body).toEqual({ deviceSecret: 'shh' });
    expect(server.heard[0]).toEqual({ type: 'hello', token: TOKEN });
    paired = false;
    server.unpair();
    await page.getByText('K7M').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('ones.player.token'))).toBeNull();
  });
});

describe('a token in the address', () => {
  it('[D1] is taken over and taken out of the address bar', async () => {
    server.display = freeRoom();
    await page.goto(`${origin}/player/#token=${TOKEN}`);
    await status('free').waitFor();
    expect(page.url()).toBe(`${origin}/player/`);
    await page.reload();
    await status('free').waitFor();
  });
});

describe('the live line', () => {
  it('[D2] shows the newest snapshot and ignores an older one that comes late', async () => {
    await openPaired(freeRoom());
    server.show(takenRoom('Newest'), 7);
    await page.getByText('Newest').waitFor();
    server.sendLate(takenRoom('Older'), 6);
    server.sendLate(takenRoom('Same version'), 7);
    await page.getByText('Same version').waitFor();
    expect(await page.getByText('Older').count()).toBe(0);
  });

  it('[D3] says that it is offline when the line is cut, and comes back by itself', async () => {
    await openPaired(freeRoom());
    await status('free').waitFor();
    server.cutLine();
    await page.locator('.offline-mark').waitFor();
    expect(await page.locator('.panel').getAttribute('data-offline')).toBe('true');
    expect(await page.locator('.acts .button').count()).toBe(0);
    server.display = takenRoom('Booked meanwhile');
    server.version = 9;
    server.mendLine();
    await page.getByText('Booked meanwhile').waitFor();
    await page.locator('.offline-mark').waitFor({ state: 'detached' });
  });

  it('[D3] turns at the right moment by its own clock while it is offline', async () => {
    const start = serverNow() + 6_000;
    const soon: DisplaySnapshot = { kind: 'room-display', rooms: [room('Harbour 3', [meeting(start, 0, 30)])] };
    await openPaired(soon);
    await status('starting-soon').waitFor();
    server.cutLine();
    await status('in-use').waitFor();
    expect(serverNow()).toBeGreaterThanOrEqual(start);
    expect(serverNow()).toBeLessThan(start + 2_000);
    expect(await page.locator('.panel').getAttribute('data-offline')).toBe('true');
  });

  it('[D3] starts without a network from what it kept', async () => {
    await openPaired(takenRoom('Kept'));
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    server.cutLine();
    await page.reload();
    await page.getByText('Kept').waitFor();
    await page.locator('.offline-mark').waitFor();
    expect(await status('in-use').count()).toBe(1);
  });
});

describe('touch', () => {
  it('[D4] answers at once that it books, then that it has', async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.answers.set('/walk-ins', async () => {
      await held;
      return { status: 201, body: {} };
    });
    await openPaired(freeRoom());
    await page.getByRole('button', { name: '30 min' }).click();
    await page.getByText(/^Booking until/).waitFor();
    expect(await faultsOfLayout()).toEqual([]);
    release?.();
    await page.getByText(/^Booked until/).waitFor();
    const [walkIn] = server.asked;
    expect(walkIn).toMatchObject({ authorization: `Bearer ${TOKEN}`, body: { minutes: 30 } });
  });

  it('[D4] lets ending be undone before anything is sent', async () => {
    server.answers.set('/end', () => ({ status: 200, body: {} }));
    await openPaired(takenRoom('Design critique'));
    await page.getByRole('button', { name: 'End meeting' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(server.asked).toEqual([]);
    await page.getByRole('button', { name: 'End meeting' }).click();
    await page.getByText('Ended. The room is free.').waitFor();
    expect(server.asked.map((asked) => asked.url.split('/').at(-1))).toEqual(['end']);
  });

  it('[B7] takes a card, asks for the PIN of a meeting that has one, by touch or by keys, and says when either is wrong', async () => {
    server.answers.set('/check-in', () => {
      const { pin, cardNumber } = (server.asked.at(-1)?.body ?? {}) as { pin?: string; cardNumber?: string };
      if (cardNumber) return { status: 403, body: { code: cardNumber === '04A71' ? 'card-unknown' : 'internal' } };
      return pin === '2580' ? { status: 200, body: {} } : { status: 403, body: { code: 'pin-required' } };
    });
    const checkIn = {
      opensAt: new Date(serverNow() - 600_000).toISOString(),
      closesAt: new Date(serverNow() + 600_000).toISOString(),
    };
    const waiting = room('Harbour 3', [meeting(serverNow(), -1, 59, { checkIn })]);
    await openPaired({ kind: 'room-display', rooms: [waiting] });
    await page.getByRole('img', { name: 'QR code that opens check-in' }).waitFor();
    // A reader types its number at once; its Enter presses nothing.
    await Promise.all([...'04A71', 'Enter'].map((key) => page.keyboard.press(key)));
    await page.getByText('Nobody here has this card.').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByRole('button', { name: 'Check in' }).click();
    const pad = page.getByRole('dialog', { name: "Type the meeting's PIN" });
    for (const digit of '1111') await pad.getByRole('button', { name: digit, exact: true }).click();
    await pad.getByRole('button', { name: 'Check in' }).click();
    await pad.getByText('That is not the PIN. Try again.').waitFor();
    const lowest = await pad.getByRole('button', { name: 'Check in' }).boundingBox();
    expect((lowest?.y ?? 0) + (lowest?.height ?? 999)).toBeLessThanOrEqual(480);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await pad.getByRole('button', { name: '2', exact: true }).press('2');
    for (const key of ['5', '8', '9', 'Backspace', '0']) await page.keyboard.press(key);
    await pad.getByRole('button', { name: 'Check in' }).click();
    await page.getByText('Checked in. The room is yours.').waitFor();
  });

  it('[U5] says in words why it failed and what to do', async () => {
    const conflict = { resourceId: 'r', start: '2026-11-24T10:30:00Z', end: '2026-11-24T11:00:00Z' };
    server.answers.set('/walk-ins', () => ({ status: 409, body: { code: 'slot-taken', conflicts: [conflict] } }));
    await openPaired(freeRoom());
    await page.getByRole('button', { name: '15 min' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Somebody was faster: taken 10:30 – 11:00.').waitFor();
    await page.getByRole('button', { name: 'OK' }).click();
    await alert.waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: '15 min' }).isEnabled()).toBe(true);
  });

  it('[U8] books and changes the language by keyboard alone', async () => {
    server.answers.set('/walk-ins', () => ({ status: 201, body: {} }));
    await openPaired(freeRoom());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^Booked until/).waitFor();
    await page.getByRole('button', { name: /^Language/ }).press('Enter');
    await page.getByRole('button', { name: '繁體中文' }).press('Enter');
    await page.getByText('空閒', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
  });

  it('[D4] opens a room of the floor and books it from there', async () => {
    server.answers.set('/walk-ins', () => ({ status: 201, body: {} }));
    const floor = floorScene(serverNow(), 6);
    await openPaired(floor);
    await page.getByRole('button', { name: /Harbour 1/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Harbour 1' });
    await sheet.getByRole('button', { name: '45 min' }).click();
    await sheet.getByText(/^Booked until/).waitFor();
    expect(server.asked[0]?.body).toEqual({ resourceId: floor.rooms[0]?.resource.id, minutes: 45 });
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });
});

describe('every state', () => {
  const scenes = roomScenes(morning);
  const sizes = [
    { width: 800, height: 480 },
    { width: 1080, height: 1920 },
  ];

  it.each(Object.keys(scenes))(
    '[U8] "%s" fits without scrolling, has large targets and no accessibility fault',
    async (name) => {
      const scene = scenes[name];
      if (!scene) throw new Error('no such scene');
      await openPaired(scene);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect(await faultsOfLayout()).toEqual([]);
      }
      expect(await axeViolations()).toEqual([]);
    },
  );

  it.each([1, 12, 40])('[D4] a floor of %i rooms fits on one full HD page', async (count) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await openPaired(floorScene(morning, count));
    expect(await page.locator('.card').count()).toBe(count);
    expect(await faultsOfLayout()).toEqual([]);
    expect(await axeViolations()).toEqual([]);
  });

  it('[D4] a small upright floor display has the time and the day on one line, from edge to edge', async () => {
    await page.setViewportSize({ width: 480, height: 800 });
    await openPaired(floorScene(morning, 6));
    const boxOf = async (part: string) => (await page.locator(part).boundingBox()) ?? { x: 0, y: 0, width: 0 };
    const [head, time, day] = [await boxOf('.floor-head'), await boxOf('.clock-time'), await boxOf('.clock-day')];
    expect(time.x).toBeCloseTo(head.x, 0);
    expect(day.x + day.width).toBeCloseTo(head.x + head.width, 0);
    expect(day.x).toBeGreaterThan(time.x + time.width);
    expect(await faultsOfLayout()).toEqual([]);
  });

  it('[U8] an open dialog and an offline display have no accessibility fault', async () => {
    await openPaired(floorScene(morning, 6));
    await page.getByRole('button', { name: /Harbour 1/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations()).toEqual([]);
    server.cutLine();
    await page.locator('.offline-mark').waitFor();
    expect(await axeViolations()).toEqual([]);
  });
});

/** What runs out of its box, and what is too small to be touched. */
function faultsOfLayout(): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const inside = { right: window.innerWidth + 1, bottom: window.innerHeight + 1 };
    for (const element of document.querySelectorAll('.panel-main, .state, .acts .button, .cards, .card')) {
      const box = element.getBoundingClientRect();
      if (element.scrollHeight > element.clientHeight + 2) faults.push(`${element.className} is too high`);
      if (element.scrollWidth > element.clientWidth + 2) faults.push(`${element.className} is too wide`);
      if (box.right > inside.right || box.bottom > inside.bottom) faults.push(`${element.className} leaves the screen`);
    }
    const body = document.querySelector('.panel-body')?.getBoundingClientRect();
    const main = document.querySelector('.panel-main')?.getBoundingClientRect();
    if (body && main && main.width < body.width * 0.85) faults.push('the answer to a touch pushes the state aside');
    for (const button of document.querySelectorAll('button')) {
      const box = button.getBoundingClientRect();
      if (box.width > 0 && (box.width < 64 || box.height < 64)) faults.push(`${button.className} is too small`);
    }
    return faults;
  });
}

async function axeViolations(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
}
