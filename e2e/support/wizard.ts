/** The wizard's pages as an administrator goes through them. */
import type { Page } from 'playwright-core';

interface Tenant {
  readonly tenantId: string;
  readonly apps: readonly {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly integrationType: string;
  }[];
}
interface Room {
  readonly emailAddress: string;
}

export interface Wizard {
  /** From the choice of the type to the second page. */
  server(type: { readonly id: string; readonly title: string }): Promise<void>;
  chooseRoom(room: Room): Promise<void>;
  enterRoom(room: Room): Promise<void>;
  signInRoomAccount(address: string): Promise<void>;
  /** The last page; the connection's id. */
  finish(): Promise<string>;
}

export function wizard(page: Page, origin: string, tenant: Tenant): Wizard {
  return {
    async server({ id, title }) {
      const app = tenant.apps.find(({ integrationType }) => integrationType === id);
      if (!app) throw new Error(`The tenant has no registration for ${id}.`);
      await page.goto(`${origin}/console/connections/new`);
      await page.getByRole('button', { name: `Continue: ${title}`, exact: true }).click();
      await page.getByLabel('Name', { exact: true }).fill(title);
      await page.getByLabel('Operator').selectOption({ label: 'Simulated tenant' });
      await page.getByLabel('Tenant ID').fill(tenant.tenantId);
      await page.getByLabel('Client ID').fill(app.clientId);
      await page.getByLabel('Client secret').last().fill(app.clientSecret);
      await page.getByRole('button', { name: 'Save and next' }).click();
      await page.waitForURL(/edit\/rooms$/);
    },
    async chooseRoom({ emailAddress }) {
      await page.getByRole('radio', { name: 'Specified rooms' }).check();
      await page.getByLabel('Search rooms').fill(emailAddress);
      await page.getByRole('checkbox', { name: new RegExp(emailAddress) }).check();
    },
    async enterRoom({ emailAddress }) {
      await page.getByLabel('Addresses of the rooms').fill(emailAddress);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('listitem').filter({ hasText: emailAddress }).getByText('Calendar read').waitFor();
    },
    async signInRoomAccount(address) {
      await page.getByRole('link', { name: /Sign in (the room account|again)/ }).click();
      await page.waitForURL((url) => url.origin !== origin);
      await page
        .getByRole('button', { name: new RegExp(address) })
        .first()
        .click();
      await page.waitForURL(/roomAccount=ok/);
      await page.getByText('The room account is signed in.').waitFor();
    },
    async finish() {
      await page.waitForURL(/edit\/people$/);
      await page.getByRole('button', { name: 'Save and close' }).click();
      await page.waitForURL(/\/connections\/[0-9a-f-]{36}$/);
      return new URL(page.url()).pathname.split('/').at(-1) ?? '';
    },
  };
}
