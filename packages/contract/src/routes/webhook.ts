import Type from 'typebox';
import { Id } from '../common.ts';
import { route } from '../route.ts';
import { ChangeWebhook, MadeWebhook, MakeWebhook, Webhook, WebhookDelivery } from '../webhook.ts';

const manage = { tag: 'webhooks', act: 'api.manage' } as const;
const params = Type.Object({ id: Id });

export const webhookRoutes = {
  list: route({
    ...manage,
    method: 'GET',
    url: '/api/webhooks',
    operationId: 'listWebhooks',
    summary: 'Who is told of what, and whether it arrives',
    response: { 200: Type.Object({ items: Type.Array(Webhook) }) },
  }),
  make: route({
    ...manage,
    method: 'POST',
    url: '/api/webhooks',
    operationId: 'makeWebhook',
    summary: 'Tell an address what happens; the secret is shown this once',
    body: MakeWebhook,
    response: { 201: MadeWebhook },
  }),
  change: route({
    ...manage,
    method: 'PATCH',
    url: '/api/webhooks/:id',
    operationId: 'changeWebhook',
    summary: 'Change a webhook, switch it off or on',
    params,
    body: ChangeWebhook,
    response: { 200: Webhook },
  }),
  remove: route({
    ...manage,
    method: 'DELETE',
    url: '/api/webhooks/:id',
    operationId: 'removeWebhook',
    summary: 'Remove a webhook with its deliveries',
    params,
    response: { 204: Type.Null() },
  }),
  rotate: route({
    ...manage,
    method: 'POST',
    url: '/api/webhooks/:id/secret',
    operationId: 'rotateWebhookSecret',
    summary: 'Make a new secret; for a day the former one signs beside it',
    params,
    response: { 201: MadeWebhook },
  }),
  test: route({
    ...manage,
    method: 'POST',
    url: '/api/webhooks/:id/test',
    operationId: 'testWebhook',
    summary: 'Send a webhook.test event now',
    params,
    response: { 201: WebhookDelivery },
  }),
  deliveries: route({
    ...manage,
    method: 'GET',
    url: '/api/webhooks/:id/deliveries',
    operationId: 'listWebhookDeliveries',
    summary: 'The last hundred deliveries, newest first',
    params,
    response: { 200: Type.Object({ items: Type.Array(WebhookDelivery) }) },
  }),
  sendAgain: route({
    ...manage,
    method: 'POST',
    url: '/api/webhooks/:id/deliveries/:deliveryId/send',
    operationId: 'sendWebhookDeliveryAgain',
    summary: 'Send a delivery again, with the same event id',
    params: Type.Object({ id: Id, deliveryId: Id }),
    response: { 200: WebhookDelivery },
  }),
};
