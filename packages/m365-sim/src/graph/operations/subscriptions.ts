// Subscriptions: create with the handshake, read, renew, delete, reauthorize.
// https://learn.microsoft.com/graph/api/subscription-post-subscriptions

import type { ChangeType } from '../../notifications/changes.ts';
import { isAllowedUrl, shakeHands } from '../../notifications/deliver.ts';
import type { Subscription } from '../../notifications/subscriptions.ts';
import { findMailboxOwner, objectIdOf } from '../../world/world.ts';
import { requireProgramIn } from '../access.ts';
import { bodyOf, created, type GraphAnswer, type GraphCall, GraphError, noContent, ok } from '../call.ts';
import { contextOf, type Json } from '../odata.ts';

const MINUTE = 60_000;
/** https://learn.microsoft.com/graph/api/resources/subscription#subscription-lifetime */
const LONGEST = { events: 10_080 * MINUTE, directory: 41_760 * MINUTE } as const;
const SHORTEST = 45 * MINUTE;
const PER_APP_AND_TENANT = 100;
const PER_TENANT = 1000;
/** Of one application on users and groups, over all tenants. */
const PER_APP = 50_000;
const PER_MAILBOX = 1000;
const READS_CALENDARS = { least: ['Calendars.Read'], other: ['Calendars.ReadWrite'] };

export async function createSubscription(call: GraphCall): Promise<GraphAnswer> {
  const body = bodyOf(call);
  const subscription = readSubscription(call, body);
  requireRoom(call, subscription);
  const urls = [subscription.notificationUrl, subscription.lifecycleNotificationUrl].filter((one) => one !== undefined);
  for (const url of new Set(urls)) {
    const problem = await shakeHands(url, `Validation: ${call.ctx.random.uuid('validation')} for ${subscription.id}`);
    if (problem) throw new GraphError(400, 'ValidationError', `Subscription validation request failed. ${problem}`);
  }
  call.ctx.subscriptions.add(subscription);
  return created({ '@odata.context': contextOf(call, 'subscriptions/$entity'), ...shape(subscription) });
}

function readSubscription(call: GraphCall, body: Json): Subscription {
  const text = (name: string): string => (typeof body[name] === 'string' ? String(body[name]) : '');
  if (body.includeResourceData === true || body.encryptionCertificate) {
    throw new GraphError(501, 'NotImplemented', 'The simulator does not send notifications with resource data.');
  }
  const target = readResource(call, text('resource'));
  const changeTypes = text('changeType')
    .split(',')
    .map((one) => one.trim().toLowerCase()) as ChangeType[];
  if (changeTypes.some((one) => !['created', 'updated', 'deleted'].includes(one)))
    throw invalid(`changeType '${text('changeType')}' is not supported.`);
  const lifecycle = text('lifecycleNotificationUrl');
  for (const url of [text('notificationUrl'), ...(lifecycle ? [lifecycle] : [])]) {
    if (!isAllowedUrl(url)) throw invalid(`Notification endpoint must be https: '${url}'.`);
  }
  if (text('clientState').length > 128) throw invalid('clientState is longer than 128 characters.');
  return {
    id: call.ctx.random.uuid(`subscription:${target.mailbox ?? target.collection}`),
    tenantId: call.tenant.id,
    appId: call.caller.appId,
    creatorId: call.caller.oid ?? call.caller.appId,
    resource: text('resource'),
    ...target,
    changeTypes,
    notificationUrl: text('notificationUrl'),
    ...(lifecycle ? { lifecycleNotificationUrl: lifecycle } : {}),
    ...(body.clientState ? { clientState: text('clientState') } : {}),
    immutable: call.immutable,
    latestSupportedTlsVersion: text('latestSupportedTlsVersion') || 'v1_2',
    expiresAt: readExpiry(call, text('expirationDateTime'), target.mailbox ? LONGEST.events : LONGEST.directory),
  };
}

function readExpiry(call: GraphCall, text: string, longest: number): number {
  const wanted = Date.parse(text);
  const now = call.ctx.clock.now();
  if (Number.isNaN(wanted)) throw invalid(`expirationDateTime '${text}' is not a date and time.`);
  const isTooLong = wanted > now + longest + MINUTE;
  if (isTooLong && call.ctx.exchange.parts.dialect.longSubscription === 'refused') {
    throw invalid(`Subscription expiration can only be ${longest / MINUTE} minutes in the future.`);
  }
  return Math.min(Math.max(wanted, now + SHORTEST), now + longest + MINUTE);
}

/** Which mailbox or collection is meant, if the caller may hear of it. */
function readResource(call: GraphCall, resource: string): Pick<Subscription, 'mailbox' | 'collection'> {
  const { caller, tenant } = call;
  const held = (caller.oid ? caller.scopes : caller.roles).map((one) => one.toLowerCase());
  const path = resource.replace(/^\//, '').replace(/\?.*$/, '');
  const collection = /^(users|groups)$/i.exec(path)?.[1]?.toLowerCase() as 'users' | 'groups' | undefined;
  if (collection) {
    if (!held.includes(collection === 'users' ? 'user.read.all' : 'group.read.all')) throw forbidden();
    return { collection };
  }
  const who = /^(?:users\/([^/]+)|(me))\/(?:calendar\/)?events$/i.exec(path);
  if (!who) throw invalid(`The resource '${resource}' is not supported.`);
  const owner = findMailboxOwner(tenant, who[2] ? (caller.oid ?? '') : decodeURIComponent(who[1] ?? ''));
  if (!owner) throw new GraphError(404, 'ResourceNotFound', `The mailbox of '${resource}' was not found.`);
  if (!caller.oid) requireProgramIn(caller, tenant, owner, READS_CALENDARS);
  else if (!held.some((one) => /^calendars\.read(write)?(\.shared)?$/.test(one))) throw forbidden();
  // Shared and delegated folders take no delegated subscriptions.
  const isOthers = caller.oid !== undefined && caller.oid !== objectIdOf(owner);
  if (isOthers && call.ctx.exchange.parts.dialect.sharedSubscription === 'refused') throw forbidden();
  return { mailbox: objectIdOf(owner) };
}

function requireRoom(call: GraphCall, wanted: Subscription): void {
  const all = call.ctx.subscriptions.list().filter((one) => one.tenantId === wanted.tenantId);
  const own = all.filter((one) => one.appId === wanted.appId);
  const same = own.find(
    (one) =>
      one.mailbox === wanted.mailbox &&
      one.collection === wanted.collection &&
      [...one.changeTypes].sort().join() === [...wanted.changeTypes].sort().join(),
  );
  if (same && call.ctx.exchange.parts.dialect.sameSubscription === 'conflict')
    throw new GraphError(
      409,
      'ExtensionError',
      `Subscription ${same.id} already exists for the requested combination.`,
    );
  const isFull =
    isOverAll(call, wanted) ||
    own.filter((one) => one.collection).length >= PER_APP_AND_TENANT ||
    all.filter((one) => one.collection).length >= PER_TENANT;
  if (wanted.collection && isFull) {
    throw new GraphError(
      403,
      'ExtensionError',
      'The number of subscriptions of this application in this tenant is used up.',
    );
  }
  if (wanted.mailbox && all.filter((one) => one.mailbox === wanted.mailbox).length >= PER_MAILBOX) {
    throw new GraphError(403, 'ExtensionError', 'The number of subscriptions on this mailbox is used up.');
  }
}

function isOverAll(call: GraphCall, { appId, collection }: Subscription): boolean {
  if (!collection) return false;
  return call.ctx.subscriptions.list().filter((one) => one.appId === appId && one.collection).length >= PER_APP;
}

export function listSubscriptions(call: GraphCall): GraphAnswer {
  const own = call.ctx.subscriptions.list().filter((one) => isOwn(call, one));
  return ok({ '@odata.context': contextOf(call, 'subscriptions'), value: own.map(shape) });
}

function findSubscription(call: GraphCall): Subscription {
  const found = call.ctx.subscriptions.get(call.params['subscription-id'] ?? '');
  if (found && isOwn(call, found)) return found;
  throw new GraphError(404, 'ResourceNotFound', 'The object was not found.');
}

function isOwn(call: GraphCall, one: Subscription): boolean {
  return (
    one.appId === call.caller.appId &&
    one.tenantId === call.tenant.id &&
    (!call.caller.oid || one.creatorId === call.caller.oid)
  );
}

export function getSubscription(call: GraphCall): GraphAnswer {
  return ok({ '@odata.context': contextOf(call, 'subscriptions/$entity'), ...shape(findSubscription(call)) });
}

export async function patchSubscription(call: GraphCall): Promise<GraphAnswer> {
  const subscription = findSubscription(call);
  const { expirationDateTime, notificationUrl } = bodyOf(call);
  if (typeof notificationUrl === 'string') {
    if (!isAllowedUrl(notificationUrl)) throw invalid(`Notification endpoint must be https: '${notificationUrl}'.`);
    const problem = await shakeHands(notificationUrl, `Validation: ${call.ctx.random.uuid('validation')}`);
    if (problem) throw new GraphError(400, 'ValidationError', `Subscription validation request failed. ${problem}`);
    subscription.notificationUrl = notificationUrl;
  }
  if (typeof expirationDateTime === 'string') {
    subscription.expiresAt = readExpiry(
      call,
      expirationDateTime,
      subscription.mailbox ? LONGEST.events : LONGEST.directory,
    );
  }
  return ok({ '@odata.context': contextOf(call, 'subscriptions/$entity'), ...shape(subscription) });
}

export function deleteSubscription(call: GraphCall): GraphAnswer {
  call.ctx.subscriptions.delete(findSubscription(call).id);
  return noContent;
}

/** Renews the permission, not the time: the expiry stays. */
export function reauthorizeSubscription(call: GraphCall): GraphAnswer {
  findSubscription(call);
  return noContent;
}

function shape(one: Subscription): Json {
  return {
    id: one.id,
    resource: one.resource,
    applicationId: one.appId,
    changeType: one.changeTypes.join(','),
    clientState: null,
    notificationUrl: one.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: one.lifecycleNotificationUrl ?? null,
    expirationDateTime: new Date(one.expiresAt).toISOString(),
    creatorId: one.creatorId,
    includeResourceData: null,
    latestSupportedTlsVersion: one.latestSupportedTlsVersion,
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}

function invalid(message: string): GraphError {
  return new GraphError(400, 'InvalidRequest', message);
}

function forbidden(): GraphError {
  return new GraphError(
    403,
    'ExtensionError',
    'Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied.]',
  );
}
