/** The whole path, live: Outlook to the door, the door to the web app, the web app to Outlook, and back. */
import type { Availability, CreateBooking } from '@ones/contract';
import { describe, expect, inject, it } from 'vitest';
import { api } from './support/api.ts';
import { journeys } from './support/browser.ts';
import { localDate, wallTime } from './support/local-time.ts';
import { HARBOUR_3, openOutlookPage, outlook, PETER, RUTH, signIn } from './support/people.ts';
import { until } from './support/wait.ts';

const browser = journeys();

const MINUTE = 60_000;

/** This minute's begin; Exchange declines what overlaps by a second with a meeting that another test has just ended. */
function freeMinute(): Promise<Date> {
  return until(
    'Harbour 3 has been free since the minute began',
    async () => {
      const now = new Date(Math.floor(Date.now() / MINUTE) * MINUTE);
      const room = await outlook(HARBOUR_3);
      const there = await room.calendar(now, new Date(now.getTime() + 30 * MINUTE));
      return there.every((event) => event.isCancelled || event.showAs === 'free') ? now : null;
    },
    2 * MINUTE,
  );
}

describe('a meeting made in Outlook for now', () => {
  it('[D6] turns the door red once Exchange has accepted it, and stands in the web app', async () => {
    const [door, desk, web] = await Promise.all([browser.page(), browser.page(), browser.page()]);
    const { displays } = inject('product');
    await door.goto(displays[0]?.url ?? '');
    const panel = door.getByRole('region', { name: HARBOUR_3.name });
    await door.locator('[data-status="free"]').waitFor();

    // Peter books Harbour 3 for now, in Outlook.
    await openOutlookPage(desk, PETER);
    const now = await freeMinute();
    await desk.getByRole('button', { name: 'New meeting' }).click();
    await desk.getByLabel('Title').fill('Budget talk');
    await fillTime(desk, 'Start', now);
    await fillTime(desk, 'End', new Date(now.getTime() + 30 * MINUTE));
    await desk.getByLabel('Invite people or rooms').fill('Harbour 3');
    await desk
      .getByRole('option', { name: /Harbour 3/ })
      .first()
      .click();
    await desk.getByRole('button', { name: 'Send' }).click();

    await door.locator('[data-status="in-use"]').waitFor();
    await panel.getByText('Budget talk').waitFor();
    await panel.getByText(PETER.name).waitFor();

    // Peter sees it in the web app.
    await signIn(web, '/schedule', PETER);
    await web.getByText('Budget talk').first().waitFor();
  });

  it('[S9] books the next hour in the web app, which Outlook shows accepted, with its new title; cancelled there, the door is free', async () => {
    const [door, desk, web] = await Promise.all([browser.page(), browser.page(), browser.page()]);
    const { displays } = inject('product');
    const ruth = await outlook(RUTH);
    // A quarter of an hour that begins while this test runs would be over the line: the next but one is safe.
    const start = new Date(Math.ceil((Date.now() + 60 * MINUTE) / (15 * MINUTE)) * 15 * MINUTE);

    await signIn(web, '/', RUTH);
    await web.getByLabel('Date').fill(localDate(start));
    await web.getByLabel('Start').fill(wallTime(start));
    await web.getByRole('button', { name: 'Book Harbour 3' }).click();
    await web.getByLabel('Title').fill('Harbour watch');
    await web.getByRole('button', { name: 'Book room' }).click();

    const made = await until('Outlook shows it accepted', async () => {
      const events = await ruth.calendar(start, new Date(start.getTime() + 60 * MINUTE));
      const event = events.find((one) => one.subject === 'Harbour watch');
      return event && (await ruth.answerOf(event, HARBOUR_3.address)) === 'accepted' ? event : null;
    });
    await door.goto(displays[0]?.url ?? '');
    await door.getByText('Harbour watch').first().waitFor();
    await web.goto(`${inject('product').origin}/schedule`);
    const entry = web.getByRole('listitem').filter({ has: web.getByRole('heading', { name: /Harbour watch/ }) });
    await entry.getByRole('button', { name: 'Edit' }).click();
    await web.getByLabel('Title').fill('Harbour watch, late');
    await web.getByRole('button', { name: 'Save' }).click();
    await until('Outlook has the new title', async () => (await ruth.read(made))?.subject === 'Harbour watch, late');
    await web.getByRole('heading', { name: 'Harbour watch, late' }).waitFor();

    await openOutlookPage(desk, RUTH, start);
    await desk.getByRole('button', { name: /Harbour watch/ }).click();
    await desk.getByRole('button', { name: 'Cancel meeting' }).click();
    await until('it is gone from Outlook', async () => {
      const event = await ruth.read(made);
      return !event || event.isCancelled;
    });
    await door.getByText('Harbour watch').first().waitFor({ state: 'detached' });
    await web.getByText('Harbour watch').first().waitFor({ state: 'detached' });

    // And the one that runs now, so that the door is free again.
    const peter = await outlook(PETER);
    const running = await until('Peter has his meeting', async () => {
      const events = await peter.calendar(new Date(Date.now() - 30 * MINUTE), new Date(Date.now() + 30 * MINUTE));
      return events.find((event) => event.subject === 'Budget talk');
    });
    await door.locator('[data-status="in-use"]').waitFor();
    await peter.cancel(running);
    await door.locator('[data-status="free"]').waitFor();
    expect(await door.locator('[data-status]').first().getAttribute('data-offline')).toBe('false');
  });
});

describe('a room for somebody else', () => {
  it('[U4] is looked for as whom the booking form says, in the address and with what was typed kept', async () => {
    const web = await browser.page();
    await signIn(web, '/', PETER);
    await web
      .getByRole('button', { name: /^Book / })
      .first()
      .click();
    const form = web.getByRole('dialog');
    await form.getByLabel('Title').fill('For Ruth');
    await form.getByLabel('Book for').selectOption(RUTH.name);
    const bar = web.getByRole('region', { name: 'What you need' }).getByLabel('Book for');
    await until('the bar says the same', async () => (await bar.inputValue()) !== '');
    expect(new URL(web.url()).searchParams.get('for')).toBe(await bar.inputValue());
    expect(await form.getByLabel('Title').inputValue()).toBe('For Ruth');
    await web.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await bar.locator('option:checked').textContent()).toBe(RUTH.name);
  });
});

describe('a meeting that repeats', () => {
  it('[B6] takes in one act the room that is free on most dates, and the other room named for the missing one', async () => {
    const ones = api();
    const keel = (await ones.rooms()).find(({ name }) => name === 'Keel');
    const DAY = 24 * 60 * MINUTE;
    const today = Math.floor(Date.now() / DAY) * DAY;
    // A Sunday: the made-up company has nothing of its own then.
    const days = 70 + ((7 - new Date(today).getUTCDay()) % 7);
    const first = new Date(today + days * DAY + 10 * 60 * MINUTE);
    // Around the hour, so that clocks that change in between do not matter.
    const second = first.getTime() + 7 * DAY;
    const blocked = await ones.book(
      keel?.id ?? '',
      new Date(second - 90 * MINUTE),
      new Date(second + 120 * MINUTE),
      'Stocktaking',
    );
    expect(blocked.status).toBe(201);

    const web = await browser.page();
    await signIn(web, '/', RUTH);
    const date = first.toISOString().slice(0, 10);
    const search = { date, start: wallTime(first), length: '30', building: keel?.buildingId ?? '' };
    await web.goto(`${inject('product').origin}/?${new URLSearchParams(search)}`);
    await web.getByRole('switch', { name: 'Repeats' }).click();
    await web.getByLabel('Until').selectOption('count');
    await web.getByLabel('Times').fill('3');
    const row = web.getByRole('listitem').filter({ has: web.getByRole('heading', { name: 'Keel' }) });
    await row.getByText('Free on 2 of 3 dates').waitFor();
    await row.getByRole('button', { name: 'Book Keel' }).click();
    const panel = web.getByRole('dialog');
    await panel.getByLabel('Title').fill('Every Sunday');
    await panel.getByRole('combobox', { name: /Stocktaking/ }).waitFor();
    const sent = web.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/api/bookings'),
    );
    await panel.getByRole('button', { name: 'Book room' }).click();
    await web.getByRole('heading', { name: 'Booked' }).waitFor();
    const { onConflict } = (await sent).postDataJSON() as CreateBooking;
    expect(onConflict?.otherRooms?.map((one) => one.date)).toEqual([new Date(second).toISOString().slice(0, 10)]);
    const other = onConflict?.otherRooms?.[0]?.resourceIds[0] ?? '';
    const range = { start: new Date(second).toISOString(), end: new Date(second + 30 * MINUTE).toISOString() };
    const { body } = await ones.call<Availability>('GET', `/api/availability?${new URLSearchParams(range)}&limit=200`);
    const free = body.items.map(({ resource }) => resource.id);
    expect(free).not.toContain(other);
    expect(free.length).toBeGreaterThan(0);
  });
});

async function fillTime(page: Awaited<ReturnType<typeof browser.page>>, label: string, instant: Date): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  const type = await field.getAttribute('type');
  const time = wallTime(instant);
  await field.fill(type === 'datetime-local' ? `${localDate(instant)}T${time}` : time);
}
