/** For tests: what ONES mails in its own style, and what it leaves to Exchange. Called within a suite that has a tenant. */
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import type { MailServer } from '../../smtp/mail-server.fixture.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { proves } from './proves.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
const PETER = 'Peter Brook';
const DAY = 33;

interface MailStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  /** It waits for its delegate; an hour at most is allowed. */
  readonly room: TenantRoom;
  readonly mails: MailServer;
}

export function mailSuite(stage: () => MailStage): void {
  it('[S10] mails in its own style what was booked in ONES, and of what Outlook has told only the trouble', async () => {
    const { tenant, peter, room, mails } = stage();
    const toPeter = (subject: string) =>
      waitFor(() => mails.to(peter.address.toLowerCase()).find((mail) => mail.subject?.includes(subject)), {
        ...BOUNDED,
        what: `a mail about ${subject}`,
      });
    const ours = `Mailed in ${tenant.capabilities.id}`;
    await tenant.book(PETER, [room], at(DAY, 9, 30), { subject: ours });
    const confirmed = await toPeter(ours);
    expect([confirmed.text, confirmed.html]).toEqual([
      expect.stringContaining(room.name),
      expect.stringContaining(room.name),
    ]);
    expect(confirmed.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
    const styled = 'Confirmed, changed and cancelled: ONES mails it in its own style, with a calendar file.';
    proves(tenant, { function: 'mail', origin: 'ones', outcome: 'yes', what: styled });

    const allowed = await peter.book({ subject: 'Told by Outlook', ...at(DAY, 11, 30), rooms: [room.address] });
    const refused = await peter.book({ subject: 'Too long', ...at(DAY, 13, 90), rooms: [room.address] });
    const kindsOf = async (event: typeof allowed) => {
      const { id } = await tenant.byEvent(event);
      const { rows } = await tenant.host.pool.query<{ kind: string }>(
        'select kind from mail_message where booking_id = $1',
        [id],
      );
      return rows.map(({ kind }) => kind);
    };
    await waitFor(async () => (await kindsOf(refused)).length > 0, { ...BOUNDED, what: 'a mail about the refusal' });
    await waitFor(async () => (await peter.answerOf(allowed, room.address)) === 'accepted', BOUNDED);
    await planned(tenant);
    expect([await kindsOf(refused), await kindsOf(allowed)]).toEqual([['declined'], []]);
    const added =
      'Outlook tells of its own meetings; ONES mails in addition that a room was lost, with what is free instead.';
    proves(tenant, { function: 'mail', origin: 'outlook', outcome: 'partly', what: added });
  });
}

/** Until every event has become the mails it becomes. */
async function planned(tenant: Tenant): Promise<void> {
  await tenant.rest();
  const { pool } = tenant.host;
  const waiting = "select 1 from graphile_worker.jobs where task_identifier = 'plan-mail'";
  await waitFor(async () => (await pool.query(waiting)).rows.length === 0, { ...BOUNDED, what: 'no mail to plan' });
}
