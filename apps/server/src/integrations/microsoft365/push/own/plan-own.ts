/** The next single act for one of the rooms that organize a booking together (rule S21), or nothing. Pure. */
import { type PushAct, planPush } from '../plan-push.ts';
import type { OwnEvent } from './load-own.ts';

export interface OwnAct<Event = OwnEvent> {
  readonly event: Event;
  readonly act: PushAct;
}

type Planned = Pick<OwnEvent, 'mailbox' | 'invites' | 'openCreateAt' | 'copy'> & {
  readonly pushing: Pick<OwnEvent['pushing'], 'booking' | 'context' | 'organizing' | 'wanted'>;
};

/**
 * What is given up goes first: people get a cancellation, then the invitation of another room, and never two meetings. Rooms that
 * invite nobody are taken before the one that does: whoever booked hears of it once all are had.
 */
export function planOwn<Event extends Planned>(events: readonly Event[]): OwnAct<Event> | null {
  const acts = events.map((event) => ({ event, act: planOne(event) })).filter(({ act }) => act.kind !== 'nothing');
  return acts.toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
}

function rankOf({ act, event }: OwnAct<Planned>): number {
  if (act.kind === 'cancel' || act.kind === 'remove') return 0;
  if (act.kind === 'impossible') return 1;
  if (act.kind === 'create') return event.invites ? 3 : 2;
  return event.invites ? 5 : 4;
}

function planOne({ pushing, mailbox, copy, openCreateAt }: Planned): PushAct {
  const { booking, context, organizing, wanted } = pushing;
  const facts = { booking, capabilities: context.capabilities, organizing, wanted, openCreateAt };
  return planPush({ ...facts, copy, roomMailbox: mailbox });
}
