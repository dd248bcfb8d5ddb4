/** What a failed pull leaves behind: the room says so, nothing of its bookings changes, and the next look is planned. */
import { addSeconds } from '../../../kernel/interval.ts';
import { connectionById, recordConnectionState, type StoredConnection } from '../../../modules/connection/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { LeaseLost } from '../../../platform/lease/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import { saveRound } from '../compare/compare.repository.ts';
import type { FoundDifference } from '../compare/find-differences.ts';
import { holdRound } from '../compare/held-round.repository.ts';
import type { IntegrationDeps } from '../context.ts';
import { ROOM_ACCOUNT_MISSING } from '../delegated/speakers.ts';
import { type GraphError, isGraphError } from '../graph/graph-error.ts';
import { mendOf } from '../mend.ts';
import { type FollowedCalendar, saveTrouble } from './calendar.repository.ts';
import type { MassRemoval } from './mass-removal.ts';

const LONGEST_PAUSE_SECONDS = 300;

/** Doubles with every failure in a row, with jitter so that many rooms do not come back together. */
function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, 2 ** Math.min(failures + 1, 10)) * (0.75 + Math.random() / 2);
}

/** @throws RetryAt where the job should come back at a certain time; anything that is not Graph's doing as it is. */
export async function handlePullError(
  deps: IntegrationDeps,
  calendar: FollowedCalendar,
  error: unknown,
): Promise<void> {
  if (error instanceof LeaseLost) throw new RetryAt(addSeconds(deps.clock.now(), 1));
  if (!isGraphError(error)) throw error;
  const { db } = deps.host;
  const now = deps.clock.now();
  if (error.kind === 'throttled') {
    const at = addSeconds(now, error.details.retryAfterSeconds ?? pauseAfter(calendar.failures));
    await saveTrouble(db, calendar.id, { error: error.details.code, notBefore: at });
    throw new RetryAt(at);
  }
  const at = addSeconds(now, pauseAfter(calendar.failures));
  const unreadable = isGraphError(error, 'forbidden', 'not-found');
  await saveTrouble(db, calendar.id, {
    error: error.details.code,
    notBefore: at,
    ...(unreadable ? { state: 'unreadable' as const } : {}),
    forgetCursor: error.kind === 'gone' || error.kind === 'invalid',
  });
  await noteBrokenConnection(deps, calendar.connectionId, error);
  deps.logger.warn({ err: error, calendar: calendar.id, again: at }, 'A calendar could not be read.');
  throw new RetryAt(at);
}

/** A token that is refused breaks every room: said once, for the connection. */
async function noteBrokenConnection(deps: IntegrationDeps, connectionId: string, error: GraphError): Promise<void> {
  if (error.kind !== 'unauthorised') return;
  const { code, mend } = error.details;
  await recordConnectionState(deps.host, deps.clock, connectionId, { code, mend: mend ?? mendOf(code) });
}

function isAboutTokens(code: string): boolean {
  return (
    code.startsWith('AADSTS') ||
    code === 'InvalidAuthenticationToken' ||
    code === 'no-credential' ||
    code === ROOM_ACCOUNT_MISSING
  );
}

/** What was broken works again, whoever mended it: also said once. */
/** @param used The connection as it stood when the token was asked for. */
export async function noteWorkingConnection(deps: IntegrationDeps, used: StoredConnection): Promise<void> {
  const now = await connectionById(deps.host.db, used.id);
  const code = now?.failureCode ?? null;
  // A token from before the trouble was found proves nothing of what Entra says today.
  if (code === null || now?.updatedAt.getTime() !== used.updatedAt.getTime()) return;
  // What only the import may not do is not mended by calendars that can be read.
  if (isAboutTokens(code)) await recordConnectionState(deps.host, deps.clock, used.id, null);
}

/** @param found what a compare found; null where the round was none. */
export async function holdCalendar(
  deps: IntegrationDeps,
  calendar: FollowedCalendar,
  mass: MassRemoval,
  found: readonly FoundDifference[] | null,
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.host, async ({ db }) => {
    await saveTrouble(db, calendar.id, {
      state: 'held',
      error: `held: ${mass.gone} bookings would be removed at once`,
      notBefore: addSeconds(now, LONGEST_PAUSE_SECONDS),
    });
    await holdRound(db, calendar.id, mass, now);
    if (found) await saveRound(db, calendar, 'held', found, now);
  });
  deps.logger.error({ calendar: calendar.id, ...mass }, 'A round is held: it would remove many bookings at once.');
}
