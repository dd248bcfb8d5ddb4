/** Makes, changes and removes policies: rules, overrides and what they bind in one act, with its audit line (rule B10). */
import type { FieldError, PolicyInput } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import type { PolicyDeps } from './deps.ts';
import { limitsChanged } from './policy.events.ts';
import {
  assign,
  deletePolicy,
  hasOtherPolicyNamed,
  insertPolicy,
  policyById,
  type StoredPolicy,
  updatePolicy,
} from './policy.repository.ts';
import { type Policy, settingsErrors } from './policy.ts';

export type SavedPolicy =
  | { readonly ok: true; readonly policy: StoredPolicy }
  | { readonly ok: false; readonly code: 'not-found' | 'name-taken' | 'stale-version' }
  | { readonly ok: false; readonly code: 'invalid-input'; readonly errors: readonly FieldError[] };

export interface PolicyToSave extends PolicyInput {
  /** Null for a new one. */
  readonly known: { readonly id: string; readonly version: number } | null;
}

export async function savePolicy(deps: PolicyDeps, input: PolicyToSave, actor: Actor): Promise<SavedPolicy> {
  const errors = [
    ...settingsErrors(input.rules, '/body/rules'),
    ...input.overrides.flatMap(({ rules }, at) => settingsErrors(rules, `/body/overrides/${at}/rules`)),
  ];
  if (errors.length > 0) return { ok: false, code: 'invalid-input', errors };
  return inTransaction(deps.host, async (tx): Promise<SavedPolicy> => {
    const now = deps.clock.now();
    const { known, resourceIds, ...content } = input;
    const policy = { id: known?.id ?? newId(now), version: known?.version ?? 1, ...content } as Policy;
    const before = known ? await policyById(tx.db, known.id) : null;
    if (known && !before) return { ok: false, code: 'not-found' };
    if (await hasOtherPolicyNamed(tx.db, policy.id, policy.name)) return { ok: false, code: 'name-taken' };
    const saved = known ? await updatePolicy(tx.db, policy, now) : await insertPolicy(tx.db, policy, now);
    if (!saved) return { ok: false, code: known ? 'stale-version' : 'name-taken' };
    await assign(tx.db, 'policy_id', policy.id, { resourceIds, now });
    const act = known ? 'policy.change' : 'policy.create';
    const after = contentOf({ ...policy, resourceIds });
    await audit(tx, { act, id: policy.id, actor, before: before && contentOf(before), after }, now);
    tx.publish(limitsChanged({ policyId: policy.id }, now));
    return found(tx, policy.id);
  });
}

/** False if there is none. */
export async function removePolicy(deps: PolicyDeps, id: string, actor: Actor): Promise<boolean> {
  return inTransaction(deps.host, async (tx) => {
    const before = await policyById(tx.db, id);
    if (!before) return false;
    const now = deps.clock.now();
    await deletePolicy(tx.db, id, now);
    await audit(tx, { act: 'policy.remove', id, actor, before: contentOf(before), after: null }, now);
    tx.publish(limitsChanged({ policyId: id }, now));
    return true;
  });
}

function contentOf({ name, rules, overrides, resourceIds }: Policy & Pick<StoredPolicy, 'resourceIds'>): object {
  return { name, rules, overrides, resourceIds };
}

async function found(tx: Tx, id: string): Promise<SavedPolicy> {
  const policy = await policyById(tx.db, id);
  return policy ? { ok: true, policy } : { ok: false, code: 'not-found' };
}

interface Audited {
  readonly act: string;
  readonly id: string;
  readonly actor: Actor;
  readonly before: object | null;
  readonly after: object | null;
}

async function audit(tx: Tx, { act, id, actor, before, after }: Audited, now: Date): Promise<void> {
  const change = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  await recordAudit(tx, { actor, act, subjectType: 'policy', subjectId: id, ...change }, now);
}
