/** The door to domain events on their way: from the transaction that published them to jobs and to listening processes. */
export { type Broadcast, listenToEvents } from './broadcast.ts';
export { drain, type Relay, startRelay } from './relay.ts';
export { createSubscriptions, type Subscription, type Subscriptions } from './subscriptions.ts';
export { createWaker } from './waker.ts';
