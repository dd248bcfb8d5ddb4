/** What the program that starts the demo tells us of the tenant it started. */

export interface DemoPerson {
  readonly objectId: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly role: string;
}

export interface DemoTenant {
  readonly tenantId: string;
  readonly integrationType: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly administrator: DemoPerson;
  readonly manager: DemoPerson;
  readonly person: DemoPerson;
  /** Who books rooms of a domain for people of another one. */
  readonly representatives: readonly { readonly domain: string; readonly address: string }[];
}

/** The first message of our parent process; null without one, as in production. */
export function demoTenant(): Promise<DemoTenant | null> {
  if (!process.send || process.argv[2] !== '--demo') return Promise.resolve(null);
  return new Promise((resolve) => {
    process.once('message', (message: { kind?: string; tenant?: DemoTenant }) => {
      resolve(message.kind === 'demo-tenant' && message.tenant ? message.tenant : null);
    });
    process.send?.({ kind: 'wants-demo-tenant' });
  });
}
