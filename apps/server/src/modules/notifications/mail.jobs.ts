/** The two jobs of mail: an event plans mails, each mail is sent by a job of its own, tried again while it may still succeed. */
import { newId } from '../../kernel/ids.ts';
import { addSeconds } from '../../kernel/interval.ts';
import { inTransaction, type Tx } from '../../platform/db/index.ts';
import type { Subscriptions } from '../../platform/outbox/index.ts';
import { addJob, defineJob, type Job, type JobContext, RetryAt } from '../../platform/queue/index.ts';
import type { BookingForMail } from './booking-for-mail.ts';
import { calendarFile } from './calendar/calendar-file.ts';
import type { MailToSend, NotificationsDeps } from './deps.ts';
import { insertMail, lockPlanning, markFailed, markSent, queuedMail, toldBefore } from './mail.repository.ts';
import { type MailEvent, type MailPlan, planMail } from './plan-mail.ts';
import { joinUrlFor, renderMail, titleFor } from './render/render-mail.ts';

const PLAN_MAIL = 'plan-mail';
export const SEND_MAIL = 'send-mail';
/** With the queue's back-off the last try comes about half a day after the first. */
export const TRIES = 13;

const TOLD_OF = ['created', 'moved', 'changed', 'cancelled', 'answered', 'conflicted'] as const;

type PlanMail = MailEvent & { readonly bookingId: string };
type SendMail = { readonly mailId: string };

/** Before the relay starts: from then on events become mails. */
export function subscribeMail(subscriptions: Subscriptions): void {
  for (const what of TOLD_OF) {
    subscriptions.subscribe(`booking.${what}`, {
      job: PLAN_MAIL,
      // Who made a meeting in Outlook was told by Outlook.
      payloadOf: ({ type, payload: { act, bookingId, channel } }) =>
        act === 'found'
          ? null
          : { type, bookingId, channel, ...(act === 'online-answered' ? { onlineAnswered: true } : {}) },
    });
  }
}

export function mailJobs(deps: NotificationsDeps): Job<never>[] {
  return [
    defineJob<PlanMail>(PLAN_MAIL, (event) => planMails(deps, event)),
    defineJob<SendMail>(SEND_MAIL, ({ mailId }, context) => sendMail(deps, mailId, context)),
  ];
}

/** Mails and the jobs that send them are written in one transaction: neither is there without the other. */
async function planMails(deps: NotificationsDeps, event: PlanMail): Promise<void> {
  await inTransaction(deps.host, async (tx) => {
    await lockPlanning(tx.db, event.bookingId);
    const booking = await deps.booking(tx.db, event.bookingId);
    if (!booking) return;
    for (const plan of planMail(event, booking, await toldBefore(tx.db, booking.id)))
      await keep(deps, tx, plan, booking);
  });
}

async function keep(deps: NotificationsDeps, tx: Tx, plan: MailPlan, booking: BookingForMail): Promise<void> {
  const now = deps.clock.now();
  const id = newId(now);
  const mail = await compose(deps, tx, { plan, booking, id });
  const { occasion, kind, told } = plan;
  if (!(await insertMail(tx.db, { id, occasion, kind, told, bookingId: booking.id, mail }, now))) return;
  await addJob(tx, SEND_MAIL, { mailId: id }, { key: id, maxAttempts: TRIES });
}

async function compose(
  deps: NotificationsDeps,
  tx: Tx,
  { plan, booking, id }: { readonly plan: MailPlan; readonly booking: BookingForMail; readonly id: string },
): Promise<MailToSend> {
  const language = await deps.languageOf(tx.db, plan.recipient.address);
  const inTrouble = plan.kind === 'declined' || plan.kind === 'conflicted';
  const request = {
    resourceIds: plan.resources.map((resource) => resource.id),
    period: booking,
    actor: { personId: booking.organizer.personId, channel: 'web' } as const,
    language,
  };
  const alternatives = inTrouble ? await deps.alternatives(tx.db, request) : [];
  const { organizer } = booking;
  const isInvitation = plan.audience === 'attendee' && organizer.address !== null;
  return {
    ...renderMail({ plan, booking, language, alternatives, link: `${deps.publicUrl}/` }),
    messageId: `<${id}@${new URL(deps.publicUrl).hostname}>`,
    to: plan.recipient,
    replyTo: isInvitation && organizer.address ? { address: organizer.address, name: organizer.name } : null,
    calendar: plan.calendar ? calendarOf({ plan, booking, language }, deps.clock.now()) : null,
  };
}

function calendarOf(told: Parameters<typeof titleFor>[0], now: Date) {
  const { plan, booking, language } = told;
  const onlyTo = plan.kind === 'uninvited' ? { onlyTo: plan.recipient.address } : {};
  const spoken = { ...booking, resources: plan.resources };
  const title = titleFor(told);
  const joinUrl = joinUrlFor(told);
  const about = { booking: spoken, method: plan.calendar ?? 'publish', title, joinUrl, language, now };
  return calendarFile({ ...about, ...onlyTo });
}

async function sendMail(deps: NotificationsDeps, mailId: string, { attempt, logger }: JobContext): Promise<void> {
  const mail = await queuedMail(deps.host.db, mailId);
  if (!mail) return;
  const result = await deps.sender.send(mail);
  if (result.ok) return markSent(deps.host.db, mailId, deps.clock.now());
  if (result.waitSeconds !== undefined) {
    await markFailed(deps.host.db, mailId, 'queued', result.detail);
    throw new RetryAt(addSeconds(deps.clock.now(), result.waitSeconds));
  }
  const isOver = result.permanent || attempt >= TRIES;
  await markFailed(deps.host.db, mailId, isOver ? 'failed' : 'queued', result.detail);
  if (!isOver) throw new Error(`A mail was not taken: ${result.detail}`);
  logger.error({ mailId, detail: result.detail }, 'A mail could not be sent.');
}
