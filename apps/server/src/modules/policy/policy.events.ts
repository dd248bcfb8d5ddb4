/** What the policy module publishes of resources. Events carry ids. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import { newId } from '../../kernel/ids.ts';

export type OutOfServiceEvent = DomainEvent<{ outOfServiceId: string; resourceIds: readonly string[] }>;

export function outOfServiceChanged(
  type: 'resource.out-of-service' | 'resource.back-in-service',
  about: { readonly id: string; readonly resourceIds: readonly string[] },
  now: Date,
): OutOfServiceEvent {
  const payload = { outOfServiceId: about.id, resourceIds: about.resourceIds };
  return { id: newId(now), type, occurredAt: now, payload };
}
