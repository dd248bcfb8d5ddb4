/** The displays: paired in the console, booked and ended by touch, and live in the lobby. */
import type { Player } from '@ones/contract';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { api } from './support/api.ts';
import { journeys } from './support/browser.ts';
import { ADA, HARBOUR_3, outlook, signIn } from './support/people.ts';
import { until } from './support/wait.ts';

const browser = journeys();
const ones = api();
const MINUTE = 60_000;

describe('a new display', () => {
  it('[D1] shows a code, is paired in the console and shows its room, which is booked, extended and ended by touch', async () => {
    const { origin } = inject('product');
    const free = (await ones.freeNow(2 * 60)).find(({ name }) => name !== HARBOUR_3.name);
    if (!free?.emailAddress) throw new Error('No room is free for two hours.');
    const [door, console] = await Promise.all([browser.page(), browser.page()]);
    await door.goto(`${origin}/player/`);
    const code = await until('a code is shown', async () => {
      const text = (await door.locator('main').textContent()) ?? '';
      return text.replaceAll(/\s/g, '').match(/[A-Z0-9]{6}/)?.[0];
    });
    await signIn(console, `/console/players?code=${code}`, ADA);
    await console.goto(`${origin}/console/players?code=${code}`);
    await console.getByLabel('Name').fill('Door under test');
    await console.getByRole('combobox', { name: 'Room', exact: true }).fill(free.name);
    await console.getByRole('option', { name: free.name }).first().click();
    await console.getByRole('button', { name: /^Pair/ }).last().click();
    await door.getByRole('region', { name: free.name }).waitFor();
    const player = await until('the console sees it alive', async () => {
      const { body } = await ones.call<{ items: Player[] }>('GET', '/api/players');
      return body.items.find((one) => one.name === 'Door under test' && one.state === 'online');
    });
    await touch(door, { address: free.emailAddress });
    expect((await ones.call('DELETE', `/api/players/${player.id}`)).status).toBe(204);
    await until(
      'the display is nobody’s again',
      async () => (await door.getByRole('region', { name: free.name }).count()) === 0,
    );
  });
});

async function touch(door: Page, { address }: { readonly address: string }): Promise<void> {
  await door.locator('[data-status="free"]').waitFor();
  await door.getByRole('button', { name: /15/ }).first().click();
  await door.locator('[data-status="in-use"]').waitFor();
  const room = await outlook({ address });
  const written = await until('Exchange has it', async () => {
    const events = await room.calendar(new Date(Date.now() - 30 * MINUTE), new Date(Date.now() + 60 * MINUTE));
    return events.find((event) => event.isOrganizer && new Date(`${event.end.dateTime.slice(0, 19)}Z`) > new Date());
  });
  await door
    .getByRole('button', { name: /Extend.*15|\+ ?15/ })
    .first()
    .click();
  await until('Exchange has it longer', async () => {
    const event = await room.read(written);
    return event && event.end.dateTime > written.end.dateTime;
  });
  await door.getByRole('button', { name: /^End/ }).first().click();
  await door.locator('[data-status="free"]').waitFor({ timeout: 30_000 });
  await until('Exchange has it short', async () => {
    const event = await room.read(written);
    return !event || event.isCancelled || event.end.dateTime < written.end.dateTime;
  });
}

describe('a floor display', () => {
  it('[D4] counts what is free and shows its rooms live', async () => {
    const lobby = await browser.page({ width: 1920, height: 1080 });
    await lobby.goto(inject('product').displays[1]?.url ?? '');
    await lobby.getByText(HARBOUR_3.name).first().waitFor();
    // One beside Harbour 3, whose minutes other journeys want.
    const [first] = await ones.rooms();
    const room = (await ones.freeNow(30)).find(({ id, floorId }) => id !== first?.id && floorId === first?.floorId);
    const start = new Date(Math.floor(Date.now() / MINUTE) * MINUTE);
    const made = await ones.book(room?.id ?? '', start, new Date(start.getTime() + 20 * MINUTE), 'Seen from the lobby');
    expect(made.status).toBe(201);
    await lobby.getByText('Seen from the lobby').first().waitFor();
    expect((await ones.call('POST', `/api/bookings/${made.body.id}/end`)).status).toBe(200);
    await lobby.getByText('Seen from the lobby').first().waitFor({ state: 'detached' });
  });
});
