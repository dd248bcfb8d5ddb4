/** Where no mail can go out at all, none is planned: what happened meanwhile is not told days later. */
import type { Db } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { readTransport } from './transport.repository.ts';

/** What subscribes by this is planned only while mail has a way out: an SMTP server, or an integration chosen for it. */
export function whenReady(hasSmtp: boolean, subscriptions: Subscriptions): Subscriptions {
  if (hasSmtp) return subscriptions;
  const isWanted = async (db: Db) => (await readTransport(db)).connectionId !== null;
  return {
    ...subscriptions,
    subscribe: (eventType, subscription) => subscriptions.subscribe(eventType, { ...subscription, isWanted }),
  };
}
