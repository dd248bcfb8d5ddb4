/** The Outlook add-in's pane inside a stub of its host, against the built product: signs in, finds a free room, adds it. */
import { describe, expect, inject, it } from 'vitest';
import { OFFICE_JS, type OfficeStubHandle, officeStub } from '../apps/outlook-addin/test/office-stub.ts';
import { journeys } from './support/browser.ts';
import { HARBOUR_3, PETER } from './support/people.ts';

const browser = journeys();
const HOUR = 3_600_000;

describe('the add-in', () => {
  it('[X6] signs a person in through the dialog, finds a room for the appointment and adds it as place and attendee', async () => {
    const { origin } = inject('product');
    const day = Math.floor(Date.now() / (24 * HOUR)) * 24 * HOUR + 4 * 24 * HOUR;
    const times = { start: new Date(day + 10 * HOUR).toISOString(), end: new Date(day + 11 * HOUR).toISOString() };
    const pane = await browser.page({ width: 320, height: 720 });
    const body = officeStub({ ...times, required: [{ displayName: PETER.name, emailAddress: PETER.address }] });
    await pane.context().route(OFFICE_JS, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await pane.goto(`${origin}/outlook-addin/`);
    const [dialog] = await Promise.all([
      pane.context().waitForEvent('page'),
      pane.getByRole('button', { name: 'Sign in' }).click(),
    ]);
    await dialog
      .getByRole('button', { name: PETER.name })
      .or(dialog.getByRole('link', { name: PETER.name }))
      .first()
      .click();
    await pane.getByText('Harbour 3').first().waitFor();
    await pane.getByRole('button', { name: 'Add Harbour 3' }).click();
    const state = () => pane.evaluate('window.officeStub.state()') as Promise<ReturnType<OfficeStubHandle['state']>>;
    await pane.getByText('Harbour 3 was added as the location and invited.').waitFor();
    const after = await state();
    expect(after.rooms.map((room) => room.emailAddress)).toEqual([HARBOUR_3.address]);
    expect(after.required.map((person) => person.emailAddress)).toEqual([PETER.address, HARBOUR_3.address]);
    // Nothing of the pane rests on cookies: Outlook frames it, and third-party cookies are gone.
    const cookies = await pane.context().cookies(origin);
    expect(cookies.filter((cookie) => cookie.name === 'ones_session')).toEqual([]);
  });

  it('[X6] is described by a manifest that names this server', async () => {
    const { origin } = inject('product');
    const answer = await fetch(`${origin}/outlook-addin/manifest.xml`);
    const xml = await answer.text();
    expect(answer.headers.get('content-type')).toContain('xml');
    expect(xml).toContain(`${origin}/outlook-addin/`);
    expect(xml).not.toContain('{{');
  });
});
