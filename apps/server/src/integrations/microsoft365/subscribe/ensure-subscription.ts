/**
 * Makes or renews the subscription of one calendar (rule S14). The row and its client state stand before the request, so
 * that a notification that comes before the answer is known; a pull follows every making.
 */
import { randomBytes } from 'node:crypto';
import { addMinutes, addSeconds } from '../../../kernel/interval.ts';
import { hold } from '../../../platform/lease/index.ts';
import { addJob } from '../../../platform/queue/index.ts';
import type { ConnectionContext, Connections, IntegrationDeps } from '../context.ts';
import { isGraphError } from '../graph/graph-error.ts';
import {
  createSubscription,
  deleteSubscription,
  listSubscriptions,
  renewSubscription,
  type SubscriptionRequest,
} from '../graph/subscriptions.ts';
import type { GraphSubscription } from '../graph/types.ts';
import { calendarById, type FollowedCalendar } from '../pull/calendar.repository.ts';
import {
  dropAll,
  dropSuperseded,
  insertWanted,
  newestSubscription,
  type StoredSubscription,
  saveActive,
  saveFailed,
} from './subscription.repository.ts';

/** A little under Graph's longest for events: https://learn.microsoft.com/graph/api/resources/subscription */
const LIFE_MINUTES = 10_070;

export const NOTIFICATIONS_PATH = '/integrations/microsoft365/notifications';

export interface SubscriptionToEnsure {
  readonly calendarId: string;
  /** Exchange asks for a sign of life: renew it, whenever that was due. */
  readonly renew?: boolean;
}

export async function ensureSubscription(
  deps: IntegrationDeps,
  all: Connections,
  { calendarId, renew = false }: SubscriptionToEnsure,
): Promise<void> {
  const { db } = deps.host;
  const calendar = await calendarById(db, calendarId);
  if (!calendar) return;
  const lease = await hold(db, { key: `subscription:${calendarId}`, clock: deps.clock });
  // Somebody is at it: two who renew at once would make two.
  if (!lease) return;
  try {
    const context = await all.of(calendar.connectionId);
    if (context.capabilities.learnsBy !== 'notification') return;
    const newest = await newestSubscription(db, calendarId);
    if (calendar.state === 'stopped') return await remove(deps, context, newest);
    const renewed = newest?.state === 'active' && (await renewIfDue(deps, context, newest, renew));
    if (renewed) return;
    if (newest?.state === 'removed') await endThere(context, newest);
    await create(deps, context, calendar);
  } finally {
    await lease.letGo();
  }
}

/** A room that is followed no more: Graph need not tell of it either, and each app has only so many subscriptions. */
async function remove(
  deps: IntegrationDeps,
  context: ConnectionContext,
  held: StoredSubscription | null,
): Promise<void> {
  if (held === null) return;
  await endThere(context, held);
  await dropAll(deps.host.db, held.calendarId);
}

/** Perhaps it has ended by itself. */
async function endThere({ graph }: ConnectionContext, { graphId }: StoredSubscription): Promise<void> {
  if (graphId === null) return;
  await deleteSubscription(graph, graphId).catch((error: unknown) => {
    if (!isGraphError(error, 'not-found', 'gone')) throw error;
  });
}

/** @returns false if it is gone over there and must be made anew. */
async function renewIfDue(
  deps: IntegrationDeps,
  context: ConnectionContext,
  held: StoredSubscription,
  atOnce: boolean,
): Promise<boolean> {
  const now = deps.clock.now();
  if (held.graphId === null || held.renewAt === null) return false;
  if (held.renewAt > now && !atOnce) return true;
  try {
    const answer = await renewSubscription(context.graph, held.graphId, addMinutes(now, LIFE_MINUTES));
    await keep(deps, held.id, answer, now);
    return true;
  } catch (error) {
    if (isGraphError(error, 'not-found', 'gone')) return false;
    throw error;
  }
}

async function create(deps: IntegrationDeps, context: ConnectionContext, calendar: FollowedCalendar): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const clientState = randomBytes(32).toString('base64url');
  const id = await insertWanted(db, calendar.id, clientState, now);
  const url = `${deps.publicUrl}${NOTIFICATIONS_PATH}`;
  try {
    const answer = await createAlone(context, {
      mailbox: calendar.mailbox,
      notificationUrl: `${url}?calendar=${calendar.id}`,
      lifecycleNotificationUrl: `${url}?calendar=${calendar.id}&lifecycle=1`,
      clientState,
      expiresAt: addMinutes(now, LIFE_MINUTES),
    });
    await keep(deps, id, answer, now);
    await dropSuperseded(db, calendar.id, id);
    await addJob(db, 'pull-calendar', { calendarId: calendar.id }, { key: calendar.id });
  } catch (error) {
    await saveFailed(db, id, isGraphError(error) ? error.details.code : 'unexpected');
    // Polling goes on meanwhile; the schedule tries again.
    if (!isGraphError(error)) throw error;
    deps.logger.warn({ err: error, calendar: calendar.id }, 'A calendar could not be subscribed to.');
  }
}

/**
 * One of ours that we do not know stands in the way where the answer to an earlier try was lost: it is taken away. Graph
 * allows one for the same resource, and tells no client state, so whose it is shows the address that is notified.
 */
async function createAlone(context: ConnectionContext, request: SubscriptionRequest): Promise<GraphSubscription> {
  try {
    return await createSubscription(context.graph, request);
  } catch (error) {
    if (!isGraphError(error, 'conflict')) throw error;
    const all = await listSubscriptions(context.graph);
    const inTheWay = all.filter((one) => one.notificationUrl === request.notificationUrl);
    for (const one of inTheWay) await deleteSubscription(context.graph, one.id);
    return createSubscription(context.graph, request);
  }
}

/** Half of what Graph granted, whatever was asked for. */
async function keep(deps: IntegrationDeps, id: string, answer: GraphSubscription, now: Date): Promise<void> {
  const expiresAt = new Date(answer.expirationDateTime);
  const halfLife = (expiresAt.getTime() - now.getTime()) / 2000;
  await saveActive(deps.host.db, id, { graphId: answer.id, expiresAt, renewAt: addSeconds(now, halfLife) });
}
