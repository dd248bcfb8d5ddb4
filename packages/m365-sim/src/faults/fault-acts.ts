// Faults that happen once: what an administrator, a policy or bad luck does to a tenant. Each returns what was wrong with the
// request, or nothing.
import type { SimContext } from '../context.ts';
import type { LifecycleEvent, Subscription } from '../notifications/subscriptions.ts';
import { consentForTenant, revokeConsent } from '../world/consents.ts';
import { changePerson } from '../world/directory-acts.ts';
import { type App, findMailboxOwner, isRoom, type Person, type Tenant } from '../world/world.ts';

export interface ActBody {
  /** A mailbox: address or object id. Left out: all. */
  readonly mailbox?: string;
  readonly appId?: string;
  readonly subscriptionId?: string;
  readonly person?: string;
  readonly permissions?: readonly string[];
}

type Act = (ctx: SimContext, body: ActBody) => string | undefined;

export const ACTS: Readonly<Record<string, Act>> = {
  'expire-delta': (ctx, { mailbox }) => {
    const calendar = mailbox ? ctx.exchange.calendarAt(mailbox) : undefined;
    if (mailbox && !calendar) return `There is no mailbox '${mailbox}'.`;
    for (const one of calendar ? [calendar] : ctx.exchange.allCalendars()) one.forgetChanges();
    return undefined;
  },
  'remove-subscription': (ctx, body) => lifecycle(ctx, body, 'subscriptionRemoved'),
  'require-reauthorization': (ctx, body) => lifecycle(ctx, body, 'reauthorizationRequired'),
  'miss-notifications': (ctx, body) => lifecycle(ctx, body, 'missed'),
  /** Without a word to the subscriber. */
  'lose-subscription': (ctx, body) => {
    for (const one of chosen(ctx, body)) ctx.subscriptions.delete(one.id);
    return undefined;
  },
  'revoke-consent': (ctx, { appId }) => {
    for (const tenant of ctx.world.tenants) revokeConsent(tenant, appId ?? '');
    return appOf(ctx, appId) ? undefined : `There is no application '${appId ?? ''}'.`;
  },
  'restore-consent': (ctx, { appId }) => {
    const app = appOf(ctx, appId);
    if (!app) return `There is no application '${appId ?? ''}'.`;
    for (const tenant of ctx.world.tenants) if (tenant.consents.has(app.clientId)) consentForTenant(tenant, app, {});
    return undefined;
  },
  'expire-secret': (ctx, { appId }) => {
    const app = appOf(ctx, appId);
    if (!app) return `There is no application '${appId ?? ''}'.`;
    app.secrets = app.secrets.map((one) => ({ ...one, expiresAt: new Date(ctx.clock.now() - 1000) }));
    return undefined;
  },
  'disable-app': (ctx, { appId }) => setApp(ctx, appId, false),
  'enable-app': (ctx, { appId }) => setApp(ctx, appId, true),
  'disable-account': (ctx, { person }) => setAccount(ctx, person, false),
  'enable-account': (ctx, { person }) => setAccount(ctx, person, true),
  'revoke-sessions': (ctx, { person }) => {
    const found = personOf(ctx, person);
    if (!found) return `There is nobody '${person ?? ''}'.`;
    found.one.revokedBefore = new Date(ctx.clock.now());
    return undefined;
  },
};

function chosen(ctx: SimContext, { mailbox, subscriptionId }: ActBody): readonly Subscription[] {
  const owner = mailbox ? ctx.exchange.calendarAt(mailbox)?.owner : undefined;
  return ctx.subscriptions
    .list()
    .filter((one) => (!subscriptionId || one.id === subscriptionId) && (!mailbox || one.mailbox === owner));
}

function lifecycle(ctx: SimContext, body: ActBody, event: LifecycleEvent): string | undefined {
  const found = chosen(ctx, body);
  for (const one of found) ctx.subscriptions.lifecycle(one, event);
  return found.length > 0 ? undefined : 'There is no such subscription.';
}

function appOf(ctx: SimContext, appId: string | undefined): App | undefined {
  return ctx.world.apps.get(appId ?? '');
}

function setApp(ctx: SimContext, appId: string | undefined, enabled: boolean): string | undefined {
  const app = appOf(ctx, appId);
  if (!app) return `There is no application '${appId ?? ''}'.`;
  app.enabled = enabled;
  return undefined;
}

function setAccount(ctx: SimContext, person: string | undefined, enabled: boolean): string | undefined {
  const found = personOf(ctx, person);
  if (!found) return `There is nobody '${person ?? ''}'.`;
  changePerson(found.tenant, found.one, { enabled });
  ctx.subscriptions.directoryChanged(found.tenant.id, 'users', found.one.id, 'updated');
  return undefined;
}

function personOf(ctx: SimContext, name: string | undefined): { one: Person; tenant: Tenant } | undefined {
  for (const tenant of ctx.world.tenants) {
    const one = findMailboxOwner(tenant, name ?? '');
    if (one && !isRoom(one)) return { one, tenant };
  }
  return undefined;
}
