/** Who wants a job for which event: filled once at the start by the roles, then read by the relay. */
import type { DomainEvent } from '../../kernel/domain-event.ts';
import type { Db } from '../db/database.ts';

export interface Subscription<E extends DomainEvent = DomainEvent> {
  /** The name of the job to enqueue. */
  readonly job: string;
  /** Waiting jobs with one key become one; the event's own id unless told, so that each event is its own job. */
  keyOf?(event: E): string;
  /** What the job is handed; `{ event }` unless told. null: this event is of no interest after all. */
  payloadOf?(event: E): object | null;
  /** A waiting job of this key does not keep its time: somebody has mended what it waited for. */
  readonly atOnce?: boolean;
  /** Asked once for all events that are relayed together: while nobody wants them, no job is made. Always, unless told. */
  isWanted?(db: Db): Promise<boolean>;
}

export interface Subscriptions {
  /** `eventType` is an event's type, or `*` for all of them. */
  subscribe(eventType: string, subscription: Subscription): void;
  of(eventType: string): readonly Subscription[];
}

export function createSubscriptions(): Subscriptions {
  const byType = new Map<string, Subscription[]>();
  return {
    subscribe: (eventType, subscription) => {
      byType.set(eventType, [...(byType.get(eventType) ?? []), subscription]);
    },
    of: (eventType) => [...(byType.get(eventType) ?? []), ...(byType.get('*') ?? [])],
  };
}
