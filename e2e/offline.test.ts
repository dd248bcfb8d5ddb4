/** A display whose line is cut: offline, and back by itself. In a file of its own, since it waits for a silent minute. */
import { describe, expect, inject, it } from 'vitest';
import { journeys } from './support/browser.ts';

const browser = journeys();

describe('a display whose line is cut', () => {
  it('[D3] says so, and is back by itself', async () => {
    const door = await browser.page();
    const offline = (is: boolean) => door.locator(`[data-offline="${is}"]`).first();
    await door.goto(inject('product').displays[0]?.url ?? '');
    await offline(false).waitFor();
    await door.context().setOffline(true);
    await offline(true).waitFor({ timeout: 60_000 });
    expect(await offline(false).count()).toBe(0);
    await door.context().setOffline(false);
    await offline(false).waitFor({ timeout: 60_000 });
    expect(await offline(true).count()).toBe(0);
  });
});
