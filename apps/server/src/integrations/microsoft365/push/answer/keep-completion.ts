/** Rooms that wait until the organizer has filled in what a policy asks for, and whether there is anybody to ask (rule S11). */
import { type AskedFor, type Judged, lockBooking, type StoredBooking } from '../../../../modules/booking/index.ts';
import { personById } from '../../../../modules/directory/index.ts';
import { askForCompletion, roomsToComplete, withdrawCompletion } from '../../../../modules/policy/index.ts';
import { inTransaction } from '../../../../platform/db/index.ts';
import { RetryAt } from '../../../../platform/queue/index.ts';
import type { Answering } from './answer-requests.ts';

export interface ToComplete {
  readonly resourceIds: ReadonlySet<string>;
  /** It could be filled in, had its organizer an account here. */
  readonly isStranger: boolean;
}

const nothing: ToComplete = { resourceIds: new Set(), isStranger: false };

export async function whatToComplete(
  answering: Answering,
  judged: Judged | null,
  asked: readonly AskedFor[],
): Promise<ToComplete> {
  const { deps, booking } = answering;
  const isOpen = (await deps.booking.policy.openCompletions(deps.host.db, [booking.id])).size > 0;
  const resourceIds = roomsToComplete(judged, asked, { isOpen, now: deps.clock.now() });
  if (resourceIds.size === 0) return nothing;
  return (await maySignIn(answering)) ? { resourceIds, isStranger: false } : { ...nothing, isStranger: true };
}

/** Whose people are created at their first sign-in, those who share the rooms' domain can have one. */
async function maySignIn({ deps, context, booking }: Answering): Promise<boolean> {
  const { personId, address } = booking.organizer;
  const person = personId === null ? null : await personById(deps.host.db, personId);
  if (person && person.state !== 'contact') return person.state === 'active';
  if (context.capabilities.importsPeople || address === null) return false;
  const ids = booking.occurrences[0]?.allocations.map(({ resourceId }) => resourceId) ?? [];
  const rooms = await deps.booking.resources(deps.host.db, ids);
  return rooms.some(({ emailAddress }) => emailAddress !== null && domainOf(emailAddress) === domainOf(address));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Asks once; ends what is open where nothing waits for it any more. */
export async function keepCompletion(
  { deps, booking }: Answering,
  judged: Judged | null,
  asked: readonly AskedFor[],
): Promise<void> {
  const open = await deps.booking.policy.openCompletions(deps.host.db, [booking.id]);
  if (asked.length > 0 ? open.size > 0 : open.size === 0) return;
  await inTransaction(deps.host, async (tx) => {
    const current = await lockBooking(tx.db, booking.id);
    // Moved, cancelled or completed since it was judged: look again.
    if (!isAsJudged(current, booking)) throw new RetryAt(deps.clock.now());
    if (judged && asked.length > 0) await askForCompletion(deps, tx, { booking, judged, asked });
    else await withdrawCompletion(deps, tx, booking.id);
  });
}

function isAsJudged(current: StoredBooking | null, judged: StoredBooking): boolean {
  return current?.version === judged.version;
}
