/** Makes and ends feeds. Everybody has their own meetings', managers their resources', as far as the installation allows. */
import { randomBytes } from 'node:crypto';
import type { FeedKind, MakeFeed } from '@ones/contract';
import { newId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/language.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { actorOf, can, fieldError, type PersonCaller, type Refusal, refuse } from '../../../platform/http/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { deleteFeed, feedById, feedOf, feedSettings, replaceFeed, type StoredFeed } from './feed.repository.ts';
import { type FeedDeps, hashFeedSecret, isAllowed } from './read-feed.ts';

export interface Subject {
  readonly kind: FeedKind;
  readonly subjectId: string;
}

/** Whose feed is meant, if the caller may have it. */
export async function subjectFor(deps: FeedDeps, asked: MakeFeed, caller: PersonCaller): Promise<Subject | Refusal> {
  const { kind, subjectId } = asked;
  if (kind === 'person') {
    if (subjectId !== undefined && subjectId !== caller.personId) return refuse('forbidden');
    return { kind, subjectId: caller.personId };
  }
  if (subjectId === undefined) {
    const message = 'names the resource or the floor';
    return refuse('invalid-input', { errors: [fieldError('/body/subjectId', 'required', message)] });
  }
  const place = await deps.subject(deps.host.db, kind, subjectId);
  if (!place) return refuse('not-found');
  return can(caller, 'resource.manage', place) ? { kind, subjectId } : refuse('forbidden');
}

export async function makeFeed(
  deps: FeedDeps,
  subject: Subject,
  caller: PersonCaller,
  language: Language,
): Promise<{ readonly secret: string; readonly feed: StoredFeed } | Refusal> {
  return inTransaction(deps.host, async (tx) => {
    if (!isAllowed(subject.kind, await feedSettings(tx.db))) return refuse('forbidden');
    const now = deps.clock.now();
    const secret = randomBytes(24).toString('base64url');
    const id = newId(now);
    const made = { id, secretHash: hashFeedSecret(secret), ...subject, language, madeBy: caller.personId };
    await replaceFeed(tx.db, made, now);
    const about = { subjectType: subject.kind, subjectId: subject.subjectId, after: { feedId: id } };
    await recordAudit(tx, { actor: actorOf(caller), act: 'calendars.make-feed', ...about }, now);
    const feed = await feedOf(tx.db, subject.kind, subject.subjectId);
    if (!feed) throw new Error(`The feed ${id} is not there.`);
    return { secret, feed };
  });
}

export async function revokeFeed(deps: FeedDeps, id: string, caller: PersonCaller): Promise<Refusal | null> {
  const feed = await feedById(deps.host.db, id);
  if (!feed) return refuse('not-found');
  const mine = feed.kind === 'person' && feed.subjectId === caller.personId;
  const place = feed.kind === 'person' ? null : await deps.subject(deps.host.db, feed.kind, feed.subjectId);
  if (!mine && !(place && can(caller, 'resource.manage', place)) && !can(caller, 'api.manage')) {
    return refuse('not-found');
  }
  await inTransaction(deps.host, async (tx) => {
    await deleteFeed(tx.db, id);
    const about = { subjectType: feed.kind, subjectId: feed.subjectId, before: { feedId: id } };
    await recordAudit(tx, { actor: actorOf(caller), act: 'calendars.revoke-feed', ...about }, deps.clock.now());
  });
  return null;
}
