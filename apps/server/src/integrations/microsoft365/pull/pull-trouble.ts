/** What a failed pull leaves behind: the room says so, nothing of its bookings changes, and the next look is planned. */
import { addSeconds } from '../../../kernel/interval.ts';
import { connectionById, recordConnectionState, type StoredConnection } from '../../../modules/connection/index.ts';
import { LeaseLost } from '../../../platform/lease/index.ts';
import { RetryAt } from '../../../platform/queue/index.ts';
import type { IntegrationDeps } from '../context.ts';
import { ROOM_ACCOUNT_MISSING } from '../delegated/speakers.ts';
import { type GraphError, isGraphError } from '../graph/graph-error.ts';
import { mendOf } from '../mend.ts';
import { type FollowedCalendar, saveTrouble } from './calendar.repository.ts';

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
