/** Webhooks: addresses that are told what happens, signed as https://www.standardwebhooks.com says. */
import Type, { type Static } from 'typebox';
import { Id, Nullable, Timestamp } from './common.ts';

export const webhookEvents = [
  'booking.created',
  'booking.moved',
  'booking.cancelled',
  'booking.declined',
  'booking.checked-in',
  'booking.released',
  'resource.changed',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];
const WebhookEventName = Type.Enum([...webhookEvents]);

export const Webhook = Type.Object({
  id: Id,
  name: Type.String(),
  url: Type.String(),
  events: Type.Array(WebhookEventName),
  enabled: Type.Boolean(),
  failingSince: Nullable(Timestamp),
  givenUpAt: Nullable(Type.String({ format: 'date-time', description: 'When ONES switched it off, as it failed.' })),
  createdAt: Timestamp,
});
export type Webhook = Static<typeof Webhook>;

const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
const url = Type.String({ minLength: 1, maxLength: 2000, description: 'https, and no address of a private network.' });
const events = Type.Array(WebhookEventName, { minItems: 1, maxItems: webhookEvents.length, uniqueItems: true });

export const MakeWebhook = Type.Object({ name, url, events }, { additionalProperties: false });
export type MakeWebhook = Static<typeof MakeWebhook>;

export const ChangeWebhook = Type.Object(
  {
    name: Type.Optional(name),
    url: Type.Optional(url),
    events: Type.Optional(events),
    enabled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type ChangeWebhook = Static<typeof ChangeWebhook>;

export const MadeWebhook = Type.Object({
  secret: Type.String({ description: 'Shown this once.' }),
  webhook: Webhook,
});
export type MadeWebhook = Static<typeof MadeWebhook>;

export const WebhookDelivery = Type.Object({
  id: Id,
  eventId: Id,
  type: Type.String(),
  state: Type.Enum(['queued', 'delivered', 'failed']),
  attempts: Type.Integer(),
  status: Nullable(Type.Integer({ description: 'HTTP status of the last try.' })),
  error: Nullable(Type.String()),
  createdAt: Timestamp,
  triedAt: Nullable(Timestamp),
  nextAt: Nullable(Timestamp),
});
export type WebhookDelivery = Static<typeof WebhookDelivery>;
