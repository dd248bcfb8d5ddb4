/** For tests: Teams meetings that go with a meeting, made on either side. Called within a suite that has a tenant. */
import type { OutlookPerson } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { expect, it } from 'vitest';
import { addMinutes } from '../../../kernel/interval.ts';
import { bookResource, changeBooking, type StoredBooking } from '../../../modules/booking/index.ts';
import type { MailServer } from '../../smtp/mail-server.fixture.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { proves } from './proves.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
const PATIENT = { timeout: 90_000 };
const PETER = 'Peter Brook';
const REFUSED = 'No calendar of a person is written, so none can be asked for: refused before anything is held.';

interface OnlineStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  /** Exchange accepts by itself. */
  readonly room: TenantRoom;
  readonly mails: MailServer;
}

export function onlineSuite(stage: () => OnlineStage): void {
  const isWritten = () => stage().tenant.capabilities.onlineMeetings === 'person-calendar';

  const become = (id: string, is: (booking: StoredBooking) => boolean, what: string) =>
    waitFor(
      async () => {
        const booking = await stage().tenant.byId(id);
        return is(booking) && booking;
      },
      { ...BOUNDED, what },
    );

  async function allow(...providers: readonly string[]): Promise<void> {
    const { tenant, peter } = stage();
    await fetch(`${tenant.sim.url}/sim/mailboxes/${peter.address}/calendar`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ allowedOnlineMeetingProviders: providers }),
    });
  }

  /** By ONES, to its organizer, with a calendar file that takes the place of the one before; others hear of it from Exchange. */
  async function toldOfLink(bookingId: string, joinUrl: string): Promise<void> {
    const { peter, mails } = stage();
    const linked = () => mails.to(peter.address.toLowerCase()).filter(({ text }) => text?.includes(joinUrl));
    await waitFor(() => linked().length > 0, { ...BOUNDED, what: 'a mail with the link' });
    const files = linked().flatMap(({ attachments }) => attachments.map(({ content }) => content.toString()));
    const unfolded = files.map((file) => file.replaceAll(/\r?\n[ \t]/g, ''));
    expect(unfolded).toEqual([expect.stringContaining(joinUrl)]);
    expect(Number(/SEQUENCE:(\d+)/.exec(unfolded[0] ?? '')?.[1])).toBeGreaterThan(0);
    expect(await mailed(bookingId, 'changed')).toBe(1);
  }

  async function mailed(bookingId: string, kind: 'changed' | 'confirmed'): Promise<number> {
    const asked = 'select 1 from mail_message where booking_id = $1 and kind = $2';
    return (await stage().tenant.host.pool.query(asked, [bookingId, kind])).rows.length;
  }

  async function change(bookingId: string, body: Parameters<typeof changeBooking>[1]['body']) {
    const { tenant } = stage();
    const actor = await tenant.actor(PETER);
    const viewer = { personId: actor.personId, manages: false };
    expect(await changeBooking(tenant.deps.booking, { bookingId, body, viewer, actor })).toMatchObject({ ok: true });
  }

  it(
    '[S20.5] makes a Teams meeting with a booking where a person’s calendar is written, else says so',
    PATIENT,
    async () => {
      const { tenant, peter, room } = stage();
      const cell = { function: 'online-meeting', origin: 'ones' } as const;
      if (!isWritten()) {
        const actor = await tenant.actor(PETER);
        const { start, end } = at(17, 9);
        const times = { start: start.toISOString(), end: end.toISOString() };
        const asked = { subject: 'Online', attendees: [], onlineMeeting: 'teams' as const };
        const body = { resourceIds: [room.resourceId], ...times, ...asked };
        const request = { organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
        const tried = await bookResource(tenant.deps.booking, { ...request, body });
        const refusal = { code: 'online-meeting-not-possible', path: '/body/onlineMeeting' };
        expect(tried).toMatchObject({ ok: false, refusal });
        proves(tenant, { ...cell, outcome: 'no', what: REFUSED });
        return;
      }
      const { id } = await tenant.book(PETER, [room], at(17, 9), { subject: 'Online', onlineMeeting: 'teams' });
      await become(id, (one) => one.occurrences[0]?.allocations[0]?.exchange === 'accepted', 'accepted');
      const { onlineMeeting } = await tenant.byId(id);
      const { start, end } = at(17, 11);
      await change(id, { subject: 'Renamed', start: start.toISOString(), end: end.toISOString() });
      await tenant.expectInStep();
      const [event] = (await peter.calendar(start, end)).filter(({ subject }) => subject === 'Renamed');
      const joinUrl = event?.onlineMeeting?.joinUrl ?? '';
      expect(onlineMeeting).toEqual({ state: 'made', joinUrl });
      // What Teams wrote into the body stands there still: without it the meeting would be none any more.
      expect([joinUrl.length > 20, event?.body.content.includes(joinUrl)]).toEqual([true, true]);

      await allow();
      const other = await tenant.book(PETER, [room], at(17, 14), { subject: 'Not allowed', onlineMeeting: 'teams' });
      const refused = await become(other.id, (one) => one.onlineMeeting?.state === 'refused', 'refused');
      expect(refused.occurrences[0]?.allocations[0]?.state).toBe('confirmed');
      const { rows } = await tenant.host.pool.query('select 1 from audit_line where subject_id = $1 and act = $2', [
        other.id,
        'booking.online-meeting-refused',
      ]);
      expect(rows).toHaveLength(1);
      // Told of the booking without one; else the confirmation would carry the link.
      await waitFor(async () => (await mailed(other.id, 'confirmed')) > 0, { ...BOUNDED, what: 'the confirmation' });
      await allow('teamsForBusiness');
      await change(other.id, { onlineMeeting: 'teams' });
      const late = await become(other.id, (one) => one.onlineMeeting?.joinUrl != null, 'made after all');
      await tenant.expectInStep();
      await toldOfLink(other.id, late ? (late.onlineMeeting?.joinUrl ?? '') : '');
      const what =
        'Made in the organizer’s calendar; its link stands in ONES for those who take part. Where that calendar allows none, the booking stands without, and the organizer is told.';
      proves(tenant, { ...cell, outcome: 'yes', what });
    },
  );

  it(
    '[S7.5] shows the link of a Teams meeting made in Outlook where the organizer’s calendar is read',
    PATIENT,
    async () => {
      const { tenant, peter, room } = stage();
      await tenant.actor(PETER);
      const { start } = at(18, 9);
      const period = { start, end: addMinutes(start, 30) };
      const event = await peter.book({ subject: 'Met online', ...period, rooms: [room.address], online: true });
      const { id } = await tenant.byEvent(event);
      const linkOf = ({ onlineMeeting }: StoredBooking) => onlineMeeting?.joinUrl ?? null;
      const cell = { function: 'online-meeting', origin: 'outlook' } as const;
      if (!isWritten()) {
        await tenant.expectInStep();
        expect((await tenant.byId(id)).onlineMeeting).toBeNull();
        const what =
          'Its link stands in the organizer’s calendar, which is not read; the room’s copy supplies it where it may supply titles.';
        proves(tenant, { ...cell, outcome: 'partly', what });
        return;
      }
      await become(id, (one) => linkOf(one) === event.onlineMeeting?.joinUrl, 'its link');
      await peter.rewrite(event, 'No link any more');
      await become(id, ({ onlineMeeting }) => onlineMeeting === null, 'none');
      await peter.meetOnline(event);
      await become(id, (one) => linkOf(one) !== null, 'another link');
      await tenant.expectInStep();
      const what = 'Its link stands in ONES, too, for those who take part, and goes when it goes there.';
      proves(tenant, { ...cell, outcome: 'yes', what });
    },
  );
}
