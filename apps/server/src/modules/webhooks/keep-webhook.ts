/** An administrator makes, changes and removes webhooks (rule B11). Secrets are given out once and kept sealed (rule X3). */
import type { ChangeWebhook, MakeWebhook } from '@ones/contract';
import { newId } from '../../kernel/ids.ts';
import { addMinutes } from '../../kernel/interval.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { actorOf, fieldError, type PersonCaller, type Refusal, refuse } from '../../platform/http/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { WebhookDeps } from './deps.ts';
import { newWebhookSecret } from './sign.ts';
import {
  deleteWebhook,
  insertSecret,
  insertWebhook,
  purposeOf,
  type StoredWebhook,
  updateWebhook,
  webhookById,
} from './webhook.repository.ts';

const BOTH_SIGN_MINUTES = 24 * 60;

export interface Made {
  readonly secret: string;
  readonly stored: StoredWebhook;
}

export async function makeWebhook(deps: WebhookDeps, body: MakeWebhook, caller: PersonCaller): Promise<Made | Refusal> {
  const wrong = await refuseAddress(deps, body.url);
  if (wrong) return wrong;
  return inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const id = newId(now);
    const { name, url, events } = body;
    await insertWebhook(tx.db, { id, name: name.trim(), url, events }, now);
    const secret = await addSecret(deps, tx, id, now);
    await audit(tx, { caller, act: 'webhook.make', id, now, after: { name, url, events } });
    return { secret, stored: await existing(tx, id) };
  });
}

export async function changeWebhook(
  deps: WebhookDeps,
  id: string,
  body: ChangeWebhook,
  caller: PersonCaller,
): Promise<StoredWebhook | Refusal> {
  const wrong = body.url === undefined ? null : await refuseAddress(deps, body.url);
  if (wrong) return wrong;
  return inTransaction(deps.host, async (tx) => {
    const before = await webhookById(tx.db, id);
    if (!before) return refuse('not-found');
    await updateWebhook(tx.db, id, body);
    const { name, url, events, enabled } = before;
    const said = { before: { name, url, events, enabled }, after: body };
    await audit(tx, { caller, act: 'webhook.change', id, now: deps.clock.now(), ...said });
    return existing(tx, id);
  });
}

export async function rotateSecret(deps: WebhookDeps, id: string, caller: PersonCaller): Promise<Made | Refusal> {
  return inTransaction(deps.host, async (tx) => {
    const now = deps.clock.now();
    const stored = await webhookById(tx.db, id);
    if (!stored) return refuse('not-found');
    const secret = await addSecret(deps, tx, id, now);
    await audit(tx, { caller, act: 'webhook.rotate-secret', id, now });
    return { secret, stored };
  });
}

export async function removeWebhook(deps: WebhookDeps, id: string, caller: PersonCaller): Promise<Refusal | null> {
  return inTransaction(deps.host, async (tx) => {
    const before = await webhookById(tx.db, id);
    if (!before) return refuse('not-found');
    await deleteWebhook(tx.db, id);
    const { name, url } = before;
    await audit(tx, { caller, act: 'webhook.remove', id, now: deps.clock.now(), before: { name, url } });
    return null;
  });
}

/** Looked at again each time something is sent: what a name leads to may change. */
async function refuseAddress(deps: WebhookDeps, address: string): Promise<Refusal | null> {
  const wrong = (code: string, message: string) =>
    refuse('invalid-input', { errors: [fieldError('/body/url', code, message)] });
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !(url.protocol === 'https:' || (deps.anywhere && url.protocol === 'http:'))) {
    return wrong('not-https', 'is not an https address');
  }
  if (url.username !== '' || url.password !== '') return wrong('credentials', 'carries a name or a password');
  const trouble = deps.anywhere ? null : await deps.hostTrouble(url.hostname);
  if (trouble === 'private-address') return wrong(trouble, 'leads into a private network');
  return trouble && wrong(trouble, 'names a host that is not found');
}

async function addSecret(deps: WebhookDeps, tx: Tx, webhookId: string, now: Date): Promise<string> {
  const secret = newWebhookSecret();
  const id = newId(now);
  const sealed = deps.sealer.seal(secret, purposeOf(id));
  await insertSecret(tx.db, { id, webhookId, sealed }, { now, until: addMinutes(now, BOTH_SIGN_MINUTES) });
  return secret;
}

async function existing(tx: Tx, id: string): Promise<StoredWebhook> {
  const stored = await webhookById(tx.db, id);
  if (!stored) throw new Error(`The webhook ${id} is not there.`);
  return stored;
}

interface Audited {
  readonly caller: PersonCaller;
  readonly act: string;
  readonly id: string;
  readonly now: Date;
  readonly before?: object;
  readonly after?: object;
}

async function audit(tx: Tx, { caller, id, now, ...said }: Audited): Promise<void> {
  await recordAudit(tx, { actor: actorOf(caller), subjectType: 'webhook', subjectId: id, ...said }, now);
}
