/** Tells approvers what waits for them, and organizers of what became of their rooms (rules B3, B4, B7). */

import { newId } from '../../kernel/ids.ts';
import type { Interval } from '../../kernel/interval.ts';
import { type Db, inTransaction, type Tx } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { addJob, defineJob, type Job } from '../../platform/queue/index.ts';
import { type BookingForMail, placeOf } from './booking-for-mail.ts';
import type { MailToSend, NotificationsDeps } from './deps.ts';
import { SEND_MAIL, TRIES } from './mail.jobs.ts';
import { insertMail } from './mail.repository.ts';
import { type PolicyMailKind, renderPolicyMail } from './render/policy-mail.ts';
import { instantText, whenText } from './render/when-text.ts';
import { type Language, mailWords } from './render/words.ts';

const PLAN = 'plan-policy-mail';

interface Recipient {
  readonly address: string;
  readonly name: string;
}

export interface PolicyMailDeps
  extends Pick<NotificationsDeps, 'host' | 'clock' | 'publicUrl' | 'languageOf' | 'booking'> {
  /** Who is asked, as long as it is open; what was said. */
  readonly approval: (
    db: Db,
    id: string,
  ) => Promise<{
    readonly state: string;
    readonly comment: string | null;
    readonly approvers: readonly Recipient[];
  } | null>;
  /** What was changed outside although it was locked, why that was wrong, and whom to tell. */
  readonly lockedChange: (
    db: Db,
    id: string,
  ) => Promise<{
    readonly act: 'move' | 'cancel';
    readonly why: Readonly<Record<Language, string>>;
    readonly managers: readonly Recipient[];
  } | null>;
  /** What waits to be filled in, until when. */
  readonly completion: (db: Db, id: string) => Promise<{ readonly state: string; readonly dueAt: Date } | null>;
  readonly outOfService: (
    db: Db,
    id: string,
  ) => Promise<{
    readonly period: Interval;
    readonly remark: string | null;
    readonly bookingIds: readonly string[];
  } | null>;
}

const kinds: Readonly<Record<string, PolicyMailKind>> = {
  'approval.requested': 'approval-requested',
  'approval.reminded': 'approval-reminded',
  'approval.declined': 'approval-declined',
  'completion.requested': 'completion-requested',
  'completion.reminded': 'completion-reminded',
  'booking.changed-while-locked': 'locked-move',
  'booking.decline-kept': 'decline-kept',
  'resource.out-of-service': 'out-of-service',
  'booking.released': 'released',
  'booking.series-released': 'series-released',
};
/** Where a calendar outside was told, the room is invited again there, not taken back here. */
const outside: Readonly<Partial<Record<PolicyMailKind, PolicyMailKind>>> = {
  'series-released': 'series-released-outside',
};

/** What became of a booking by itself. */
const tellsOrganizer: ReadonlySet<PolicyMailKind> = new Set([
  'released',
  'series-released',
  'series-released-outside',
  'decline-kept',
]);

interface Planned {
  readonly eventId: string;
  readonly kind: PolicyMailKind;
  readonly bookingId: string | null;
  readonly approvalId: string | null;
  readonly completionId: string | null;
  readonly lockedChangeId: string | null;
  readonly outOfServiceId: string | null;
}

export function subscribePolicyMail(subscriptions: Subscriptions): void {
  for (const [type, kind] of Object.entries(kinds)) {
    subscriptions.subscribe(type, {
      job: PLAN,
      payloadOf: ({
        id: eventId,
        payload: {
          bookingId = null,
          approvalId = null,
          completionId = null,
          lockedChangeId = null,
          outOfServiceId = null,
          synced,
        },
      }) => ({
        ...{ eventId, bookingId, approvalId, completionId, lockedChangeId, outOfServiceId },
        kind: synced === true ? (outside[kind] ?? kind) : kind,
      }),
    });
  }
}

export function policyMailJobs(deps: PolicyMailDeps): Job<never>[] {
  return [defineJob<Planned>(PLAN, (planned) => inTransaction(deps.host, (tx) => plan(deps, tx, planned)))];
}

interface About {
  readonly booking: BookingForMail;
  readonly period: Interval | null;
  readonly remark: string | null;
  /** Null: the organizer. */
  readonly approvers: readonly Recipient[] | null;
  /** When it is too late to do something about it. */
  readonly until?: Date;
  readonly kind?: PolicyMailKind;
  readonly why?: Readonly<Record<Language, string>>;
}

async function plan(deps: PolicyMailDeps, tx: Tx, planned: Planned): Promise<void> {
  for (const about of await aboutWhat(deps, tx.db, planned)) {
    const { name, address } = about.booking.organizer;
    const organizer = address === null ? [] : [{ name, address }];
    for (const to of about.approvers ?? organizer) await keep(deps, tx, { planned, about, to });
  }
}

async function aboutWhat(deps: PolicyMailDeps, db: Db, planned: Planned): Promise<About[]> {
  const { kind, bookingId, approvalId, completionId, lockedChangeId, outOfServiceId } = planned;
  if (kind === 'out-of-service') {
    const found = outOfServiceId === null ? null : await deps.outOfService(db, outOfServiceId);
    const bookings = await Promise.all((found?.bookingIds ?? []).map((id) => deps.booking(db, id)));
    const { period = null, remark = null } = found ?? {};
    return bookings.flatMap((booking) => (booking ? [{ booking, period, remark, approvers: null }] : []));
  }
  const booking = bookingId === null ? null : await deps.booking(db, bookingId);
  if (!booking) return [];
  const period = booking.recurrence ? null : { start: booking.start, end: booking.end };
  if (tellsOrganizer.has(kind)) return [{ booking, period, remark: null, approvers: null }];
  if (lockedChangeId !== null) {
    const found = await deps.lockedChange(db, lockedChangeId);
    const of = found?.act === 'cancel' ? ('locked-cancel' as const) : ('locked-move' as const);
    return found ? [{ booking, period, remark: null, approvers: found.managers, kind: of, why: found.why }] : [];
  }
  if (completionId !== null) {
    const open = await deps.completion(db, completionId);
    return open?.state === 'open' ? [{ booking, period, remark: null, approvers: null, until: open.dueAt }] : [];
  }
  const approval = approvalId === null ? null : await deps.approval(db, approvalId);
  if (!approval) return [];
  if (kind === 'approval-declined') return [{ booking, period, remark: approval.comment, approvers: null }];
  // Somebody may have decided while this waited.
  return approval.state === 'open' ? [{ booking, period, remark: null, approvers: approval.approvers }] : [];
}

interface Telling {
  readonly planned: Planned;
  readonly about: About;
  readonly to: Recipient;
}

async function keep(deps: PolicyMailDeps, tx: Tx, { planned, about, to }: Telling): Promise<void> {
  const { eventId } = planned;
  const { booking, period, approvers, until, kind = planned.kind } = about;
  const now = deps.clock.now();
  const id = newId(now);
  const language = await deps.languageOf(tx.db, to.address);
  const said = mailWords[language];
  const remark = about.why?.[language] ?? about.remark;
  const rendered = renderPolicyMail({
    ...{ kind, language, remark },
    // Of a private meeting nobody but its organizer reads the title (rule B9).
    title: booking.private && approvers ? said.privateMeeting : (booking.subject ?? said.noTitle),
    who: booking.organizer.name,
    where: booking.resources.map((one) => placeOf(one, language)).join('; '),
    when: period && whenText({ ...period, timeZone: booking.timeZone, allDay: false }, said),
    until: until ? instantText(until, booking.timeZone, said) : null,
    link: `${deps.publicUrl}/${pageOf(planned, approvers !== null)}`,
  });
  const messageId = `<${id}@${new URL(deps.publicUrl).hostname}>`;
  const mail: MailToSend = { ...rendered, messageId, to, replyTo: null, calendar: null };
  const occasion = `${eventId} ${booking.id} ${to.address}`;
  // Kept without the booking: what its people were told of its times is another matter.
  if (!(await insertMail(tx.db, { id, occasion, kind, told: eventId, bookingId: null, mail }, now))) return;
  await addJob(tx, SEND_MAIL, { mailId: id }, { key: id, maxAttempts: TRIES });
}

function pageOf({ kind, bookingId, completionId, lockedChangeId }: Planned, toApprovers: boolean): string {
  if (lockedChangeId !== null) return `bookings/${bookingId}`;
  if (toApprovers) return 'approvals';
  if (completionId !== null) return `complete/${completionId}`;
  return kind === 'series-released' || kind === 'decline-kept' ? `bookings/${bookingId}` : '';
}
