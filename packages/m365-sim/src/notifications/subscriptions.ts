// Subscriptions and what becomes of a change: who hears of it, when, and how often it is tried.
// https://learn.microsoft.com/graph/api/resources/subscription
import type { Scheduler, SimClock } from '../clock.ts';
import type { Calendar, Change } from '../exchange/calendar.ts';
import type { Faults } from '../faults/faults.ts';
import type { Latency } from '../latency.ts';
import type { Random } from '../random.ts';
import { type ChangeType, changesOf, type EventChange } from './changes.ts';
import { deliver } from './deliver.ts';
import { EndpointHealth, LATE_BY } from './endpoint-health.ts';

export interface Subscription {
  readonly id: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly creatorId: string;
  readonly resource: string;
  /** Object id of the mailbox; absent for users and groups. */
  readonly mailbox?: string;
  /** `users` or `groups`. */
  readonly collection?: 'users' | 'groups';
  readonly changeTypes: readonly ChangeType[];
  notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly clientState?: string;
  readonly immutable: boolean;
  readonly latestSupportedTlsVersion: string;
  expiresAt: number;
}

export interface SubscriptionParts {
  readonly clock: SimClock;
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly latency: Latency;
  readonly faults: Faults;
  publicUrl(): string;
}

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

const RETRIES = [10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000, 7_200_000];

export class Subscriptions {
  private readonly all = new Map<string, Subscription>();
  private readonly health = new EndpointHealth();

  constructor(private readonly parts: SubscriptionParts) {}

  add(subscription: Subscription): void {
    this.all.set(subscription.id, subscription);
  }

  get(id: string): Subscription | undefined {
    const found = this.all.get(id);
    return found && found.expiresAt > this.parts.clock.now() ? found : undefined;
  }

  list(): readonly Subscription[] {
    return [...this.all.values()].filter((one) => one.expiresAt > this.parts.clock.now());
  }

  delete(id: string): boolean {
    return this.all.delete(id);
  }

  /** Told of every change in every calendar. */
  eventChanged(calendar: Calendar, change: Change): void {
    const listening = this.list().filter((one) => one.mailbox === calendar.owner);
    if (listening.length === 0) return;
    for (const one of changesOf(change)) {
      for (const subscription of listening) {
        if (subscription.changeTypes.includes(one.type)) this.plan(subscription, eventNotification(subscription, one));
      }
    }
  }

  /** A user or group changed. */
  directoryChanged(tenantId: string, collection: 'users' | 'groups', id: string, type: ChangeType): void {
    for (const one of this.list()) {
      if (one.tenantId !== tenantId || one.collection !== collection || !one.changeTypes.includes(type)) continue;
      const kind = collection === 'users' ? 'User' : 'Group';
      this.plan(one, {
        ...envelope(one),
        changeType: type,
        resource: `${kind}s/${id}`,
        resourceData: {
          '@odata.type': `#Microsoft.Graph.${kind}`,
          '@odata.id': `${kind}s/${id}`,
          id,
          organizationId: tenantId,
        },
      });
    }
  }

  /** Sends a lifecycle notification where the subscriber asked for them; a removed subscription is gone. */
  lifecycle(subscription: Subscription, event: LifecycleEvent): void {
    if (event === 'subscriptionRemoved') this.delete(subscription.id);
    const url = subscription.lifecycleNotificationUrl;
    if (!url) return;
    const { resource } = subscription;
    const item = { ...envelope(subscription), organizationId: subscription.tenantId, resource, lifecycleEvent: event };
    this.parts.scheduler.after(this.parts.latency.notification, `lifecycle:${subscription.id}`, () =>
      this.send(url, item, 0),
    );
  }

  private plan(subscription: Subscription, item: Notification): void {
    const facts = { mailbox: subscription.mailbox ?? '', appId: subscription.appId };
    const { faults, latency, random } = this.parts;
    const health = this.health.verdict(subscription.notificationUrl, this.parts.clock.now());
    if (health === 'drop' || faults.strike(['drop-notifications'], facts)) return;
    const twice = faults.strike(['duplicate-notifications'], facts) ? 2 : 1;
    const shuffled = faults.strike(['reorder-notifications'], facts)
      ? latency.notification * 4 * random.draw(`reorder:${subscription.id}`)
      : 0;
    const told = faults.strike(['delay-notifications'], facts)?.milliseconds ?? 0;
    const late = told + (health === 'late' ? LATE_BY : 0);
    for (let copy = 0; copy < twice; copy++) {
      const delay =
        latency.notification * (0.8 + 0.4 * random.draw(`notification:${subscription.id}`)) + shuffled + late;
      this.parts.scheduler.after(delay, `notification:${subscription.id}`, () =>
        this.send(subscription.notificationUrl, item, 0, subscription.id),
      );
    }
  }

  private async send(url: string, item: unknown, attempt: number, subscriptionId?: string): Promise<void> {
    if (subscriptionId && !this.get(subscriptionId)) return;
    const { ok, milliseconds } = await deliver(url, { value: [item] }, attempt > 0);
    this.health.note(url, this.parts.clock.now(), milliseconds);
    const wait = RETRIES[attempt];
    if (ok || wait === undefined) return;
    this.parts.scheduler.after(wait, `retry:${subscriptionId ?? url}`, () =>
      this.send(url, item, attempt + 1, subscriptionId),
    );
  }
}

type Notification = Readonly<Record<string, unknown>>;

function envelope(subscription: Subscription): Notification {
  return {
    subscriptionId: subscription.id,
    subscriptionExpirationDateTime: new Date(subscription.expiresAt).toISOString(),
    ...(subscription.clientState ? { clientState: subscription.clientState } : {}),
    tenantId: subscription.tenantId,
  };
}

function eventNotification(subscription: Subscription, change: EventChange): Notification {
  const id = change.id(subscription.immutable);
  const resource = `Users/${subscription.mailbox ?? ''}/Events/${id}`;
  const etag = change.etag ? { '@odata.etag': change.etag } : {};
  return {
    ...envelope(subscription),
    changeType: change.type,
    resource,
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, ...etag, id },
  };
}
