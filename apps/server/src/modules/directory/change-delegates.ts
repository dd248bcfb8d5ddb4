/** Names somebody who may book in a person's place, or takes that back (rule X2). Doing it twice does no harm. */
import { MOST_DELEGATES } from '@ones/contract';
import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/db/index.ts';
import { recordAudit } from '../audit/index.ts';
import { addDelegate, type DelegatePair, delegatesOf, lockDelegatesOf, removeDelegate } from './delegate.repository.ts';
import { personById } from './person.repository.ts';
import type { Person } from './person.ts';

export interface DelegateChange extends DelegatePair {
  readonly actor: Actor;
}

export type DelegateChanged = 'done' | 'unknown-principal' | 'unknown-person' | 'not-oneself' | 'too-many';

export async function nameDelegate(tx: Tx, change: DelegateChange, now: Date): Promise<DelegateChanged> {
  const { principalId, delegateId, actor } = change;
  // Whoever administers people opens nobody's private meetings to themselves.
  if (delegateId === principalId || delegateId === actor.personId) return 'not-oneself';
  const principal = await personById(tx.db, principalId);
  if (!principal || !belongsHere(principal)) return 'unknown-principal';
  const delegate = await personById(tx.db, delegateId);
  if (!delegate || !belongsHere(delegate) || delegate.state !== 'active') return 'unknown-person';
  await lockDelegatesOf(tx.db, principalId);
  const named = await delegatesOf(tx.db, principalId);
  if (named.some(({ id }) => id === delegateId)) return 'done';
  if (named.length >= MOST_DELEGATES) return 'too-many';
  await addDelegate(tx.db, change, now);
  await note(tx, change, { act: 'directory.name-delegate', delegate, principal }, now);
  return 'done';
}

export async function dropDelegate(tx: Tx, change: DelegateChange, now: Date): Promise<DelegateChanged> {
  const principal = await personById(tx.db, change.principalId);
  if (!principal) return 'unknown-principal';
  if (!(await removeDelegate(tx.db, change))) return 'done';
  const delegate = await personById(tx.db, change.delegateId);
  if (delegate) await note(tx, change, { act: 'directory.drop-delegate', delegate, principal }, now);
  return 'done';
}

/** Contacts book nothing, and those of ONES' own people are nobody's colleagues. */
function belongsHere({ source }: Person): boolean {
  return source !== 'contact' && source !== 'local';
}

interface Noted {
  readonly act: string;
  readonly delegate: Person;
  readonly principal: Person;
}

async function note(tx: Tx, { actor }: DelegateChange, { act, delegate, principal }: Noted, now: Date): Promise<void> {
  const about = { subjectType: 'person', subjectId: principal.id };
  await recordAudit(tx, { actor, act, ...about, after: { delegate: delegate.name, for: principal.name } }, now);
}
