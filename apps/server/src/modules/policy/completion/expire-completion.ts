/** The time to fill in what was missing is over: the room turns the meeting away, in the words of the rules (rule S11). */
import { systemActor } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/language.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import {
  type AskedFor,
  type BookingDeps,
  findBooking,
  type Judged,
  judgeOutside,
  organizerLanguage,
  requestOutside,
  turnDown,
  waitingParts,
} from '../../booking/index.ts';
import { closeCompletion, completionById } from './completion.repository.ts';

const tooLate: Readonly<Record<Language, string>> = {
  en: 'This booking was not completed in time.',
  'zh-Hant': '此預約未在期限內補填完成。',
  'zh-Hans': '此预订未在期限内补填完成。',
};

/** @returns false where the meeting changed under our hands: then it is to be looked at again. */
export async function expireCompletion(deps: BookingDeps, completionId: string): Promise<boolean> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const due = async (on = db) => {
    const found = await completionById(on, completionId);
    return found?.state === 'open' && found.dueAt <= now ? found : null;
  };
  const completion = await due();
  const seen = completion && (await findBooking(db, completion.bookingId));
  if (!seen) return true;
  const pending = waitingParts(seen, now);
  const judged = pending.length === 0 ? null : await judgeOutside(deps, await requestOutside(deps, seen, pending));
  const missed = stillMissing(judged, pending);
  const state = missed.length > 0 ? ('expired' as const) : ('withdrawn' as const);
  const language = await organizerLanguage(deps, db, seen);
  const about = {
    bookingId: seen.id,
    version: seen.version,
    allocationIds: missed.map(({ allocation }) => allocation.id),
    commentOf: (resourceId: string) => commentOn(judged, resourceId, language),
  };
  return inTransaction(deps.host, (tx) =>
    turnDown(deps, tx, about, async () => {
      if (!(await due(tx.db))) return false;
      const isOurs = await closeCompletion(tx.db, completionId, { state, by: systemActor.label, at: now });
      if (isOurs && judged && state === 'expired') {
        await deps.policy.record(tx, judged.request, judged.judgement, seen.id);
      }
      return isOurs;
    }),
  );
}

/** Where a policy has changed meanwhile, the room answers like to any other request. */
function stillMissing(judged: Judged | null, pending: readonly AskedFor[]): readonly AskedFor[] {
  return pending.filter(({ allocation }) => judged?.judgement.completions.has(allocation.resourceId));
}

function commentOn(judged: Judged | null, resourceId: string, language: Language): string {
  const reasons = judged?.judgement.reasons.filter((one) => one.resourceId === resourceId) ?? [];
  return [...new Set([tooLate[language], ...reasons.map(({ messages }) => messages[language])])].join('\n');
}
