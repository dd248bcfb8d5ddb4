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

/** A policy or a set of business hours says otherwise now, or of other resources: whoever shows any of them looks again. */
export type LimitsChangedEvent = DomainEvent<{ readonly policyId?: string; readonly businessHoursId?: string }>;

export function limitsChanged(payload: LimitsChangedEvent['payload'], now: Date): LimitsChangedEvent & DomainEvent {
  return { id: newId(now), type: 'resource.limits-changed', occurredAt: now, payload };
}
