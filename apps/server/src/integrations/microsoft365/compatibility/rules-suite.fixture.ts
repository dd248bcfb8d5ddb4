/** For tests: each rule of a policy on requests made in Outlook and in ONES. Called within a suite that has a tenant. */
import type { CreateBooking } from '@ones/contract';
import type { OutlookPerson, PersonEvent } from '@ones/m365-sim/client';
import { waitFor } from '@ones/testkit';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { addMinutes, type Interval } from '../../../kernel/interval.ts';
import { bookResource } from '../../../modules/booking/index.ts';
import { verdictsOfBooking } from '../../../modules/policy/index.ts';
import { at, type Tenant, type TenantRoom } from '../tenant.fixture.ts';
import { proves } from './proves.fixture.ts';

const BOUNDED = { timeoutMs: 45_000 };
/** Ten requests at once, on a machine that does other things. */
const PATIENT = { timeout: 90_000 };
const PETER = 'Peter Brook';

export interface RulesStage {
  readonly tenant: Tenant;
  readonly peter: OutlookPerson;
  /** Two in which one person may not have two meetings at once; Exchange answers for `alone`. `ruled` has the rules below. */
  readonly rooms: { readonly alone: TenantRoom; readonly beside: TenantRoom; readonly ruled: TenantRoom };
}

/** Series, whole days, midnight and other rooms are out; from 15 minutes to two hours, 30 days ahead. */
export const ruled = {
  recurring: { allowed: false },
  'all-day': { allowed: false },
  'cross-day': { allowed: false },
  'several-resources': { allowed: false },
  'date-range': { fromDays: 0, toDays: 30, releaseTime: '00:00' },
  length: { minMinutes: 15, maxMinutes: 120 },
  overlap: { mode: 'not-at-all' },
  channels: { allowed: ['web'] },
};

interface Wish {
  readonly rule: string;
  readonly function: string;
  readonly rooms: readonly TenantRoom[];
  readonly period: Interval;
  readonly allDay?: boolean;
  readonly recurring?: boolean;
}

/** Each breaks the rule that it names; `first` breaks none, and stands in the way of two. */
function wishes({ alone, beside, ruled: room }: RulesStage['rooms'], day: number): { first: Wish; broken: Wish[] } {
  const wish = (rule: string, period: Interval, more: Partial<Wish> = {}): Wish => ({
    rule,
    function: rule,
    rooms: [room],
    period,
    ...more,
  });
  const midnight = midnightOf(day + 1);
  return {
    first: wish('', at(day, 9), { rooms: [alone] }),
    broken: [
      wish('recurring', at(day, 11), { recurring: true }),
      wish('all-day', { start: midnightOf(day + 2), end: midnightOf(day + 3) }, { allDay: true }),
      wish('cross-day', { start: addMinutes(midnight, -30), end: addMinutes(midnight, 30) }),
      wish('several-resources', at(day, 13), { rooms: [room, alone] }),
      wish('date-range', at(day + 60, 9)),
      wish('length', at(day, 15, 5)),
      wish('business-hours', at(day, 4)),
      wish('channels', at(day, 17), { function: 'channel' }),
      wish('overlap', at(day, 9), { rooms: [beside], function: 'overlap-policy' }),
      wish('overlap', at(day, 9), { function: 'overlap-any' }),
    ],
  };
}

/** Where the rooms stand. */
function midnightOf(day: number): Date {
  const date = Temporal.PlainDate.from(at(day, 0).start.toISOString().slice(0, 10));
  return new Date(date.toZonedDateTime('Europe/London').epochMilliseconds);
}

/** Open from six to ten in the evening, every day. */
export async function openByDay({ host }: Tenant, rooms: readonly TenantRoom[]): Promise<void> {
  const open = [{ from: '06:00', to: '22:00' }];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const { rows } = await host.pool.query<{ id: string }>(
    `insert into business_hours (id, name, time_zone, week, holidays, created_at, updated_at)
     values (gen_random_uuid(), 'By day', 'Europe/London', $1, '[]', now(), now()) returning id`,
    [JSON.stringify(Object.fromEntries(days.map((day) => [day, open])))],
  );
  await host.pool.query('update resource_policy set business_hours_id = $1 where resource_id = any($2)', [
    rows[0]?.id,
    rooms.map(({ resourceId }) => resourceId),
  ]);
}

function daily({ start }: Interval): NonNullable<CreateBooking['recurrence']> {
  const startDate = start.toISOString().slice(0, 10);
  return { pattern: { type: 'daily', interval: 1 }, range: { type: 'numbered', startDate, numberOfOccurrences: 2 } };
}

export function rulesSuite(stage: () => RulesStage): void {
  it(
    '[B3] answers a request from Outlook that breaks a rule with a decline, whichever rule it is',
    PATIENT,
    async () => {
      const { tenant, peter, rooms } = stage();
      const { first, broken } = wishes(rooms, 16);
      const ask = ({ rooms: where, period, allDay, recurring, rule }: Wish) =>
        peter.book({
          subject: `Breaks ${rule}`,
          ...period,
          rooms: where.map(({ address }) => address),
          ...(allDay ? { allDay } : {}),
          ...(recurring ? { recurrence: daily(period) } : {}),
        });
      const answered = (event: PersonEvent, { rooms: [room] }: Wish, answer: string) =>
        waitFor(async () => (await peter.answerOf(event, room?.address ?? '')) === answer, {
          ...BOUNDED,
          what: `${answer}: ${event.subject}`,
        });
      const standing = await ask(first);
      await answered(standing, first, 'accepted');
      // What has not been read yet stands in nobody's way.
      await tenant.byEvent(standing);
      await Promise.all(
        broken.map(async (wish) => {
          const event = await ask(wish);
          await answered(event, wish, 'declined');
          const { id } = await tenant.byEvent(event);
          const verdicts = await verdictsOfBooking(tenant.host.db, id);
          const reasons = verdicts.flatMap(({ resources }) => resources.flatMap(({ answers }) => answers));
          const refusing = reasons.filter(({ outcome }) => outcome === 'refused').map(({ rule }) => rule);
          expect(refusing).toContain(wish.rule);
        }),
      );
      await tenant.expectInStep();
      const what = 'The room declines in the rule’s own words, with what is free instead.';
      proves(
        tenant,
        ...broken.map((wish) => ({ function: wish.function, origin: 'outlook', outcome: 'yes', what }) as const),
      );
    },
  );

  it('[B3] refuses what breaks a rule when it is booked in ONES, whichever rule it is', PATIENT, async () => {
    const { tenant, rooms } = stage();
    const { first, broken: all } = wishes(rooms, 23);
    // Through the web app it may be booked.
    const broken = all.filter(({ rule }) => rule !== 'channels');
    await tenant.book(PETER, first.rooms, first.period);
    for (const wish of broken) {
      const { code, reasons } = await refusalOf(tenant, wish);
      expect([code, reasons]).toEqual(['policy-refused', expect.arrayContaining([wish.rule])]);
    }
    const what = 'Refused before anything is held, with every reason and what is free instead.';
    proves(
      tenant,
      ...broken.map((wish) => ({ function: wish.function, origin: 'ones', outcome: 'yes', what }) as const),
    );
  });
}

async function refusalOf(tenant: Tenant, { rooms, period, recurring }: Wish) {
  const actor = await tenant.actor(PETER);
  const body: CreateBooking = {
    resourceIds: rooms.map(({ resourceId }) => resourceId),
    start: period.start.toISOString(),
    end: period.end.toISOString(),
    timeZone: 'Europe/London',
    subject: 'Breaks a rule',
    attendees: [],
    ...(recurring ? { recurrence: daily(period) } : {}),
  };
  const request = { body, organizerId: actor.personId, origin: 'web' as const, actor, idempotencyKey: null };
  const result = await bookResource(tenant.deps.booking, request);
  if (result.ok) return { code: 'none', reasons: [] };
  const { refusal } = result;
  return {
    code: refusal.code,
    reasons: refusal.code === 'policy-refused' ? refusal.reasons.map(({ rule }) => rule) : [],
  };
}
