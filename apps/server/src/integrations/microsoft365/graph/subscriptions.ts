/** Change notifications: https://learn.microsoft.com/graph/api/resources/subscription */
import type { GraphClient } from './graph-client.ts';
import { allItems } from './pages.ts';
import type { GraphSubscription } from './types.ts';

export interface SubscriptionRequest {
  readonly mailbox: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl: string;
  readonly clientState: string;
  readonly expiresAt: Date;
}

export async function createSubscription(
  client: GraphClient,
  request: SubscriptionRequest,
): Promise<GraphSubscription> {
  const body = {
    changeType: 'created,updated,deleted',
    resource: `/users/${request.mailbox}/events`,
    notificationUrl: request.notificationUrl,
    lifecycleNotificationUrl: request.lifecycleNotificationUrl,
    clientState: request.clientState,
    expirationDateTime: request.expiresAt.toISOString(),
  };
  return (await client.send<GraphSubscription>({ method: 'POST', path: '/subscriptions', body, mailbox: null })).body;
}

export async function renewSubscription(client: GraphClient, id: string, expiresAt: Date): Promise<GraphSubscription> {
  const body = { expirationDateTime: expiresAt.toISOString() };
  const path = `/subscriptions/${encodeURIComponent(id)}`;
  return (await client.send<GraphSubscription>({ method: 'PATCH', path, body, mailbox: null })).body;
}

export async function deleteSubscription(client: GraphClient, id: string): Promise<void> {
  await client.send<null>({ method: 'DELETE', path: `/subscriptions/${encodeURIComponent(id)}`, mailbox: null });
}

export function listSubscriptions(client: GraphClient): Promise<GraphSubscription[]> {
  return allItems<GraphSubscription>(client, { method: 'GET', path: '/subscriptions', mailbox: null });
}
