import { launchBrowser } from '@ones/testkit/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SimUnderTest, simUnderTest } from './sim.fixture.ts';

const DAY = '2027-03-02';
const RUTH = 'ruth.mason@lanternbay.example';
const PETER = 'peter.brook@lanternbay.example';

describe('the Outlook-like page (real parts: HTTP, Graph, the booking attendant, Chromium)', () => {
  let under: SimUnderTest;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [under, browser] = await Promise.all([simUnderTest(), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await under.sim.stop();
  });
  beforeEach(async () => {
    problems.length = 0;
    page = await browser.newPage({ timezoneId: 'Europe/London', viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  });
  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });

  const openAs = async (person: string, view = 'week'): Promise<void> => {
    await page.goto(`${under.sim.url}/?as=${person}&date=${DAY}&view=${view}`);
    await page.locator('main:not([aria-busy])').waitFor();
  };
  const invite = async (name: string): Promise<void> => {
    await page.getByLabel('Invite people or rooms').fill(name);
    await page.getByRole('option', { name }).first().click();
  };
  const write = async (title: string, from: string, to: string): Promise<void> => {
    await page.getByRole('button', { name: 'New meeting' }).click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Start').fill(`${DAY}T${from}`);
    await page.getByLabel('End').fill(`${DAY}T${to}`);
  };
  const answerOf = (name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('list', { name: 'Invited' }).getByRole('listitem').filter({ hasText: name });

  it('[T7] books a room, which accepts; moves it and cancels it', async () => {
    await openAs(RUTH);
    await write('Harvest plan', '10:00', '11:00');
    await invite('Harbour 3');
    await invite('Peter Brook');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Harvest plan, 10:00–11:00' }).click();
    await answerOf('Harbour 3').getByText('Accepted').waitFor();
    await answerOf('Peter Brook').getByText('No answer yet').waitFor();
    await page.getByLabel('Start').fill(`${DAY}T13:00`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Harvest plan, 13:00–14:00' }).click();
    await page.getByRole('button', { name: 'Cancel meeting' }).click();
    await page.getByRole('button', { name: /^Harvest plan/ }).waitFor({ state: 'detached' });
  });

  it('[T7] shows an invitation to the person invited within seconds, and sends the answer back', async () => {
    await openAs(RUTH);
    const other = await browser.newPage({ timezoneId: 'Europe/London' });
    await other.goto(`${under.sim.url}/?as=${PETER}&date=${DAY}&view=day`);
    await write('Quarter numbers', '15:00', '15:30');
    await invite('Peter Brook');
    await page.getByRole('button', { name: 'Send' }).click();
    await other.getByRole('button', { name: 'Quarter numbers, 15:00–15:30' }).click();
    await other.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('button', { name: 'Quarter numbers, 15:00–15:30' }).click();
    await answerOf('Peter Brook').getByText('Declined').waitFor();
    await other.close();
  });

  it('[T7] finds a free room and shows one that is taken as busy', async () => {
    await openAs(RUTH);
    await write('First in', '09:00', '09:30');
    await page.getByText('Find a room').click();
    await page.getByRole('button', { name: 'Add Harbour 4' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'First in, 09:00–09:30' }).waitFor();
    await openAs(PETER);
    await write('Too late', '09:00', '09:30');
    await page.getByText('Find a room').click();
    const room = page
      .getByRole('list', { name: 'Rooms at this time' })
      .getByRole('listitem')
      .filter({ hasText: 'Harbour 4' });
    await room.getByText('Busy').waitFor();
  });

  it('[T7] makes all-day, private and weekly meetings', async () => {
    await openAs(PETER);
    await page.getByRole('button', { name: 'New meeting' }).click();
    await page.getByLabel('Title').fill('Away');
    await page.getByLabel('All day').check();
    await page.getByLabel('Start').fill('2027-03-03');
    await page.getByLabel('Private').check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Away, all day' }).waitFor();
    await write('Stand-up', '08:30', '08:45');
    await page.getByLabel('Repeat', { exact: true }).selectOption('weekly');
    await page.getByLabel('Repeat until').fill('2027-03-20');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Stand-up, 08:30–08:45' }).waitFor();
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.getByRole('button', { name: 'Stand-up, 08:30–08:45' }).click();
    await page.getByRole('button', { name: 'Cancel series' }).click();
    await page.getByRole('button', { name: /^Stand-up/ }).waitFor({ state: 'detached' });
  });

  it('[T7] moves one meeting of a series, cancels one, and all from a date on', async () => {
    await openAs(PETER);
    await write('Rounds', '07:00', '07:30');
    await page.getByLabel('Repeat', { exact: true }).selectOption('daily');
    await page.getByLabel('Stops', { exact: true }).selectOption('numbered');
    await page.getByLabel('Occurrences').fill('4');
    await invite('Harbour 5');
    await invite('Lighthouse');
    await page.getByRole('button', { name: 'Send' }).click();
    const rounds = page.getByRole('button', { name: /^Rounds/ });
    const exactly = async (count: number): Promise<void> => {
      await rounds.nth(count - 1).waitFor();
      await rounds.nth(count).waitFor({ state: 'detached' });
    };
    await exactly(4);
    await rounds.nth(3).click();
    await page.getByRole('button', { name: 'Cancel this and following' }).click();
    await exactly(3);
    await rounds.nth(2).click();
    await page.getByRole('button', { name: 'Cancel this one' }).click();
    await exactly(2);
    await rounds.nth(1).click();
    await page.getByLabel('Start').fill('2027-03-03T11:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Rounds, 11:00–11:30' }).waitFor();
    const held = under.sim.context.exchange
      .calendarAt('lighthouse@lanternbay.example')
      ?.view(Date.parse('2027-03-01'), Date.parse('2027-03-30'));
    expect(held?.filter((one) => !one.content.isCancelled).length).toBeGreaterThan(0);
  });

  it('[T7] shows a delegate what waits, and takes the answer', async () => {
    const [tenant] = under.sim.context.world.tenants;
    const room = [...(tenant?.rooms.values() ?? [])].find((one) => !one.processing.allBookInPolicy)?.displayName ?? '';
    await openAs(RUTH);
    await write('May I come in', '12:00', '12:30');
    await invite(room);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'May I come in, 12:00–12:30' }).waitFor();
    await openAs('room.desk@lanternbay.example');
    await page.getByRole('button', { name: `Accept May I come in in ${room}` }).click();
    await page.getByRole('list', { name: 'Requests' }).waitFor({ state: 'detached' });
    await openAs(RUTH);
    await page.getByRole('button', { name: 'May I come in, 12:00–12:30' }).click();
    await answerOf(room).getByText('Accepted').waitFor();
  });

  it('[T7] says why a meeting cannot be saved, and keeps what was typed', async () => {
    await openAs(PETER);
    await write('Backwards', '11:00', '10:00');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByText('The end must be after the start.').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Backwards');
  });

  it('[T7] changes the person, keeps them in the address, and fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(under.sim.url);
    await page.getByRole('button', { name: /^Acting as/ }).click();
    await page.getByLabel('Search people and rooms').fill('Peter Br');
    await page
      .getByRole('dialog', { name: 'Act as' })
      .getByRole('button', { name: /Peter Brook/ })
      .click();
    await page.getByRole('button', { name: 'Acting as Peter Brook. Change' }).waitFor();
    expect(new URL(page.url()).searchParams.get('as')).toBe(PETER);
    const wider = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
    expect(wider).toBe(false);
  });

  it('[T6] turns a fault on and off, and moves the clock', async () => {
    await page.goto(`${under.sim.url}/sim`);
    await page.getByLabel('Kind').selectOption('latency');
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('button', { name: 'Turn off Latency' }).click();
    await page.getByText('No fault is on.').waitFor();
    await page.getByRole('button', { name: '+ 1 hour' }).click();
    await page.getByText('The clock moved: + 1 hour.').waitFor();
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.getByText('AADSTS53003 for every application').waitFor();
    await page.getByRole('button', { name: 'Take all back' }).click();
    await page.getByText('Nobody is refused.').waitFor();
    expect(under.sim.context.clock.now() - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('[T8] changes a doubtful behaviour, what a room does, and who may open it; says which rule a caller broke', async () => {
    const { context } = under.sim;
    await page.goto(`${under.sim.url}/sim`);
    await page.getByText('all the likelier way').click();
    await page.getByLabel('Short month').selectOption('skipped');
    await page.getByText('Short month goes the way you chose.').waitFor();
    expect(context.exchange.parts.dialect.shortMonth).toBe('skipped');
    await page.getByRole('button', { name: 'The likeliest' }).click();
    await page.getByText('Everything goes the way you chose.').waitFor();
    expect(context.exchange.parts.dialect.shortMonth).toBe('lastDay');

    const [tenant] = context.world.tenants;
    const room = [...(tenant?.rooms.values() ?? [])].find((one) => one.displayName === 'Harbour 3');
    await page.getByText('All settings').click();
    await page.getByLabel('allowConflicts').check();
    await page.getByText('allowConflicts of harbour3@lanternbay.example is changed.').waitFor();
    expect(room?.processing.allowConflicts).toBe(true);
    await page.getByLabel('allowConflicts').uncheck();

    const access = page.getByRole('region', { name: 'Who may open a mailbox' });
    await access.getByLabel('Person').selectOption('peter.brook@lanternbay.example');
    await access.locator('select').last().selectOption('write');
    await access.getByRole('button', { name: 'Grant' }).click();
    await access.getByText('Peter Brook: write').waitFor();

    context.impolite.note({
      rule: 'retry-too-early',
      at: new Date(context.clock.now()).toISOString(),
      detail: 'GET /x',
    });
    await page.getByText('Retry too early').click();
    await page.getByRole('link', { name: 'Microsoft’s page' }).waitFor();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await page.getByText('Nobody broke a rule.').waitFor();
    expect(context.impolite.list()).toEqual([]);
  });
});
