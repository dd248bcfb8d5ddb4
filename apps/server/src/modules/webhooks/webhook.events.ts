/** What webhooks tell the rest. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

/** Nothing has arrived for days: it is switched off. */
export type WebhookGivenUp = DomainEvent<{ webhookId: string; name: string }>;

export function webhookGivenUp(webhookId: string, name: string, now: Date): WebhookGivenUp {
  return { id: newId(now), type: 'webhook.given-up', occurredAt: now, payload: { webhookId, name } };
}
