// Habits that only show over several requests: mixed id forms, delta rounds begun and not read to the end. Too many tokens are noticed
// where they are given out (entra/token-habits.ts).
import type { SimContext } from '../context.ts';
import type { Rudeness } from '../faults/impolite.ts';
import { type GraphAnswer, type GraphRequest, splitUrl } from './call.ts';

interface Habits {
  /** Id forms used, by application and mailbox. */
  readonly idForms: Map<string, Set<boolean>>;
  /** Delta rounds of which a page is still to be read, and how often such a round was begun anew. */
  readonly openRounds: Map<string, number>;
  readonly noted: Set<string>;
}

export interface Watched {
  readonly appId?: string;
  readonly mailbox?: string;
}

const habits = new WeakMap<SimContext, Habits>();

/** Called after each answer that reached its caller. */
export function watchManners(ctx: SimContext, request: GraphRequest, caller: Watched, answer: GraphAnswer): void {
  let known = habits.get(ctx);
  if (!known) {
    known = { idForms: new Map(), openRounds: new Map(), noted: new Set() };
    habits.set(ctx, known);
  }
  if (caller.mailbox && /\/(events|calendarView)/i.test(request.url)) watchIds(ctx, known, request, caller);
  if (caller.mailbox && /\/calendarView\/delta/i.test(request.url)) watchRounds(ctx, known, request, caller, answer);
}

function watchIds(ctx: SimContext, known: Habits, request: GraphRequest, caller: Watched): void {
  const key = `${caller.appId}:${caller.mailbox}`;
  const forms = known.idForms.get(key) ?? new Set<boolean>();
  forms.add(/ImmutableId/i.test(request.headers.prefer ?? ''));
  known.idForms.set(key, forms);
  if (forms.size > 1) note(ctx, known, 'no-immutable-id', caller, `${request.method} ${splitUrl(request.url)[0]}`);
}

/** One round begun anew may be a crash; the second is a habit. */
function watchRounds(
  ctx: SimContext,
  known: Habits,
  request: GraphRequest,
  caller: Watched,
  answer: GraphAnswer,
): void {
  const key = `${caller.appId}:${caller.mailbox}`;
  const isFirstPage = !/(skip|delta)token=/i.test(request.url);
  const begun = known.openRounds.get(key);
  if (isFirstPage && begun === 2) note(ctx, known, 'unfollowed-next-link', caller, 'A round was begun three times.');
  const hasNext = typeof answer.body === 'object' && answer.body !== null && '@odata.nextLink' in answer.body;
  if (!hasNext) known.openRounds.delete(key);
  else known.openRounds.set(key, isFirstPage ? (begun ?? 0) + 1 : (begun ?? 1));
}

/** Each habit once for each application and mailbox. */
function note(ctx: SimContext, known: Habits, rule: Rudeness, caller: Watched, detail: string): void {
  const { appId, mailbox } = caller;
  const once = `${rule}:${appId}:${mailbox ?? ''}`;
  if (known.noted.has(once)) return;
  known.noted.add(once);
  const at = new Date(ctx.clock.now()).toISOString();
  ctx.impolite.note({ rule, at, ...(appId ? { appId } : {}), ...(mailbox ? { mailbox } : {}), detail });
}
