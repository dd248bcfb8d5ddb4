/**
 * A meeting that was moved or cancelled in Outlook after its policy had locked it. Nobody can hold Outlook back: it is
 * followed, and the breach is kept like what was accepted outside, for managers to be told (rules B3 and S11).
 */
import { inTransaction } from '../../../platform/db/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { type BookingDeps, type ChangedOutside, findBooking, lockBooking } from '../../booking/index.ts';
import type { ResourceVerdict } from '../evaluate.ts';
import { insertVerdict, verdictById } from '../verdict.repository.ts';
import { changedWhileLocked } from './locked.events.ts';

const LOCK = 'lock-before-start';

export interface LockedChange extends ChangedOutside {
  /** The change's own name: looking at it twice keeps it once. */
  readonly id: string;
  readonly bookingId: string;
}

export async function noteLockedChange(deps: BookingDeps, change: LockedChange): Promise<void> {
  const { db } = deps.host;
  const now = deps.clock.now();
  const booking = await findBooking(db, change.bookingId);
  if (!booking) return;
  const before = { start: new Date(change.start), end: new Date(change.end) };
  const actor = { channel: 'outlook', personId: booking.organizer.personId, label: booking.organizer.name } as const;
  const judgement = await deps.policy.judge(db, {
    ...{ act: change.act, actor, organizerId: actor.personId, bookingId: booking.id, form: {} },
    resources: await deps.resources(db, change.resourceIds),
    ...{ period: before, before, allDay: booking.allDay, recurring: false },
  });
  const resources = lockedAmong((judgement?.verdicts ?? []) as readonly ResourceVerdict[]);
  if (resources.length === 0) return;
  await inTransaction(deps.host, async (tx) => {
    await lockBooking(tx.db, booking.id);
    if (await verdictById(tx.db, change.id)) return;
    const period = change.act === 'move' && change.to ? asPeriod(change.to) : before;
    const verdict = { id: change.id, at: now, bookingId: booking.id, personId: actor.personId, act: change.act };
    await insertVerdict(tx.db, {
      ...verdict,
      channel: actor.channel,
      outcome: 'refused',
      period,
      resources,
      shadow: true,
    });
    const about = { actor, act: 'booking.changed-while-locked', subjectType: 'booking', subjectId: booking.id };
    const after = { wanted: change.act, ...(change.act === 'move' ? change.to : {}), verdict: resources };
    await recordAudit(tx, { ...about, before: { start: change.start, end: change.end }, after }, now);
    tx.publish(changedWhileLocked(booking.id, change.id, now));
  });
}

/** Of all answers the lock's alone: the others are about what is asked for, and this is not asked. */
function lockedAmong(verdicts: readonly ResourceVerdict[]): ResourceVerdict[] {
  return verdicts.flatMap((verdict) => {
    const answers = verdict.answers.filter(({ rule, outcome }) => rule === LOCK && outcome === 'refused');
    return answers.length === 0 ? [] : [{ ...verdict, answers, outcome: 'refused' as const }];
  });
}

function asPeriod({ start, end }: { readonly start: string; readonly end: string }) {
  return { start: new Date(start), end: new Date(end) };
}
