/** The made-up company's people, at the pages that they use. */
import { OutlookPerson } from '@ones/m365-sim/client';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { localDate } from './local-time.ts';

export const PETER = { name: 'Peter Brook', address: 'peter.brook@lanternbay.example' };
export const RUTH = { name: 'Ruth Mason', address: 'ruth.mason@lanternbay.example' };
export const ADA = { name: 'Ada Hartley', address: 'ada.hartley@lanternbay.example' };
export const HARBOUR_3 = { name: 'Harbour 3', address: 'harbour3@lanternbay.example' };

/** Signs in on the tenant's page, where one chooses a person and types no password. */
export async function signIn(
  page: Page,
  path: string,
  person: { readonly name: string },
  origin: string = inject('product').origin,
): Promise<void> {
  await page.goto(`${origin}${path}`);
  await page
    .getByRole('link', { name: /Microsoft 365/ })
    .or(page.getByRole('button', { name: /Microsoft 365/ }))
    .first()
    .click();
  await page
    .getByRole('button', { name: person.name })
    .or(page.getByRole('link', { name: person.name }))
    .first()
    .click();
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/sign'));
}

export function outlook(person: { readonly address: string }): Promise<OutlookPerson> {
  return OutlookPerson.signIn(inject('product').simOrigin, person.address);
}

/** The day of an instant, as the browsers of these tests have it. */
export async function openOutlookPage(
  page: Page,
  person: { readonly address: string },
  at: Date = new Date(),
): Promise<void> {
  await page.goto(`${inject('product').simOrigin}/?as=${person.address}&view=day&date=${localDate(at)}`);
  await page.locator('main:not([aria-busy])').waitFor();
}
