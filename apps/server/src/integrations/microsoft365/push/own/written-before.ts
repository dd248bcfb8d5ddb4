/** What was written before of a booking that its rooms organize, as the attempts tell it (rules S9 and S21). Pure. */
import type { Attempt } from '../attempt.repository.ts';

export function isOpenCreate({ kind, state }: Attempt): boolean {
  return kind === 'create' && state === 'open';
}

/** People had been invited by another room before this one's event was made, or is to be. */
export function joinedLater(attempts: readonly Attempt[], mailbox: string | null): boolean {
  const made = attempts.findLast(({ kind, mailbox: where }) => kind === 'create' && where === mailbox);
  return attempts.some(
    (one) =>
      one.mailbox !== mailbox && one.state === 'done' && invites(one) && (!made || one.startedAt < made.startedAt),
  );
}

export function invites({ body }: Pick<Attempt, 'body'>): boolean {
  const { attendees = [] } = body as { readonly attendees?: readonly unknown[] };
  return attendees.length > 0;
}
