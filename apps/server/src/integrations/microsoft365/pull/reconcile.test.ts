import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventCopy } from '../translate.ts';
import { contentOf } from '../translate.ts';
import { type Inbound, type OrganizersWord, type Ours, occupies, reconcile } from './reconcile.ts';

const hour = (at: number) => ({ start: new Date(at * 3_600_000), end: new Date((at + 1) * 3_600_000) });

function copy(at: number, more: Partial<EventCopy> = {}): EventCopy {
  return {
    immutableId: 'room-1',
    type: 'singleInstance',
    seriesMasterId: null,
    iCalUId: 'meeting',
    cleanId: 'meeting',
    originalStart: null,
    period: hour(at),
    allDay: false,
    timeZone: 'UTC',
    subject: null,
    private: false,
    organizer: { name: 'Ada', address: 'ada@example.com' },
    isOrganizer: false,
    cancelled: false,
    showAsFree: false,
    answer: 'accepted',
    recurrence: null,
    people: [],
    resources: new Map(),
    onlineMeeting: null,
    changeKey: '1',
    etag: null,
    transactionId: null,
    ...more,
  };
}

type Allocation = NonNullable<Ours['allocation']>;
const live: Allocation = { live: true, ended: false, exchange: 'accepted' };

function ours(at: number, allocation: Partial<Allocation> | null = {}, unpushed = false): Ours {
  return { period: hour(at), unpushed, allocation: allocation && { ...live, ...allocation } };
}

const content = (at: number) => contentOf(copy(at));
const says = (at: number, invites: boolean | null = true): OrganizersWord => ({ period: hour(at), invites });

function inbound(more: Partial<Inbound> & Pick<Inbound, 'copy'>): Inbound {
  return { base: null, ours: null, sent: [], organizer: null, whole: false, own: false, ...more };
}

const nothing = { kind: 'nothing' };
const present = (at: number | null, answer = 'accepted') => ({
  kind: 'present',
  period: at === null ? null : hour(at),
  answer,
});
const gone = (because: string) => ({ kind: 'gone', because, detail: null });

const cases: readonly (readonly [string, Inbound, object])[] = [
  ['a meeting nobody knew is taken over', inbound({ copy: copy(9) }), present(9)],
  ['one that waits for a delegate too', inbound({ copy: copy(9, { answer: 'pending' }) }), present(9, 'pending')],
  [
    'a date cancelled by itself is over, though the series waits in the room for its delegate',
    inbound({
      copy: copy(9, { cancelled: true, originalStart: hour(9).start, seriesStands: true, answer: 'pending' }),
      ours: ours(9, { exchange: 'pending' }),
      organizer: { period: null, invites: true },
    }),
    gone('cancelled'),
  ],
  ['an echo changes nothing', inbound({ copy: copy(9), base: content(9), ours: ours(9) }), nothing],
  [
    'the answer to ours is news, its time is not',
    inbound({ copy: copy(9), ours: ours(9, { exchange: 'sent' }) }),
    present(null),
  ],
  ['a move outside is taken over', inbound({ copy: copy(11), base: content(9), ours: ours(9) }), present(11)],
  [
    'ours alone has changed: theirs is what was agreed',
    inbound({ copy: copy(9), base: content(9), ours: ours(11, { exchange: 'queued' }, true), organizer: says(9) }),
    nothing,
  ],
  [
    'our own earlier write comes late',
    inbound({
      copy: copy(10),
      base: content(9),
      ours: ours(11, { exchange: 'sent' }),
      sent: [content(10), content(11)],
      organizer: says(11),
    }),
    nothing,
  ],
  [
    'back outside to a time that was ours before',
    inbound({ copy: copy(9), base: content(11), ours: ours(11), sent: [content(9), content(11)], organizer: says(9) }),
    present(9),
  ],
  [
    'back outside to what was last seen, after our write',
    inbound({
      copy: copy(9),
      base: content(9),
      ours: ours(11, { exchange: 'sent' }),
      sent: [content(11)],
      organizer: says(9),
    }),
    present(9),
  ],
  [
    'both sides have moved: Exchange wins',
    inbound({ copy: copy(13), base: content(9), ours: ours(11, { exchange: 'queued' }, true), organizer: says(13) }),
    present(13),
  ],
  [
    'another room has brought the new time already; this one is behind',
    inbound({ copy: copy(9), base: content(9), ours: ours(11, { exchange: 'pending' }) }),
    nothing,
  ],
  [
    'in a whole round what stands there counts',
    inbound({ copy: copy(9), base: content(9), ours: ours(11), whole: true }),
    present(9),
  ],
  [
    'cancelled outside',
    inbound({ copy: copy(9, { cancelled: true }), base: content(9), ours: ours(9) }),
    gone('cancelled'),
  ],
  ['declined as the room', inbound({ copy: copy(9, { answer: 'declined' }), ours: ours(9) }), gone('declined')],
  [
    'shown as free: nobody is kept out',
    inbound({ copy: copy(9, { showAsFree: true }), ours: ours(9) }),
    gone('cancelled'),
  ],
  ['cancelled, and never ours', inbound({ copy: copy(9, { cancelled: true }) }), nothing],
  [
    'cancelled for the room before it was invited once more here',
    inbound({ copy: copy(9, { cancelled: true }), ours: ours(9, { exchange: 'sent' }), organizer: says(9) }),
    nothing,
  ],
  [
    'cancelled for one date before the room was named for it once more here',
    inbound({
      copy: copy(9, { cancelled: true, originalStart: hour(9).start, seriesStands: true }),
      ours: ours(9, { exchange: 'sent' }),
      organizer: says(9),
    }),
    nothing,
  ],
  [
    'known as cancelled, and the room is about to be invited once more here',
    inbound({
      copy: copy(9, { cancelled: true }),
      base: { ...content(9), cancelled: true },
      ours: ours(9, { exchange: 'queued' }, true),
      organizer: says(9, false),
    }),
    nothing,
  ],
  [
    'cancelled outside while another change is about to be written here',
    inbound({
      copy: copy(9, { cancelled: true }),
      base: content(9),
      ours: ours(9, { exchange: 'queued' }, true),
      organizer: says(9, false),
    }),
    gone('cancelled'),
  ],
  ['a room was added outside', inbound({ copy: copy(9), ours: ours(9, null), organizer: says(9) }), present(null)],
  [
    'a room was added outside and all moved',
    inbound({ copy: copy(11), ours: ours(9, null), organizer: says(11) }),
    present(11),
  ],
  [
    'a room was added outside while ours moves',
    inbound({ copy: copy(9), ours: ours(11, null, true), organizer: says(9) }),
    present(null),
  ],
  [
    'a room has not heard that it was taken out',
    inbound({ copy: copy(9), ours: ours(9, null), organizer: says(9, false) }),
    nothing,
  ],
  [
    'cancelled here, and the room has not heard of it',
    inbound({
      copy: copy(9),
      base: content(9),
      ours: ours(9, { live: false, exchange: 'queued' }, true),
      organizer: says(9),
    }),
    nothing,
  ],
  [
    'cancelled here, written, and the room has still not heard of it',
    inbound({
      copy: copy(9),
      ours: ours(9, { live: false, exchange: 'none' }),
      organizer: { period: null, invites: false },
    }),
    nothing,
  ],
  [
    'an event of ours that was let go here and still stands there is no wish to come back',
    inbound({ copy: copy(9), ours: ours(9, { live: false, exchange: 'declined' }), own: true }),
    nothing,
  ],
  [
    'declined, and invited once more',
    inbound({ copy: copy(9), ours: ours(9, { live: false, exchange: 'declined' }), organizer: says(9) }),
    present(9),
  ],
  [
    'cancelled, and it reappears',
    inbound({
      copy: copy(9),
      base: { ...content(9), cancelled: true },
      ours: ours(9, { live: false, exchange: 'none' }),
    }),
    present(9),
  ],
  [
    'ended here; the room still has the longer time',
    inbound({
      copy: copy(9),
      base: content(9),
      ours: ours(8, { live: false, ended: true, exchange: 'sent' }),
      sent: [content(8)],
      organizer: says(8),
    }),
    nothing,
  ],
  [
    'ended here, and the room agrees',
    inbound({ copy: copy(8), ours: ours(8, { live: false, ended: true, exchange: 'sent' }) }),
    present(null),
  ],
  [
    'ended here, and prolonged by the organizer afterwards',
    inbound({ copy: copy(10), base: content(8), ours: ours(8, { live: false, ended: true }), organizer: says(10) }),
    present(10),
  ],
];

describe('reconciling a room’s copy with ours', () => {
  it.each(cases)('[S5.2] %s', (_name, given, wanted) => {
    expect(reconcile(given)).toEqual(wanted);
  });

  it('[S6.1] takes a meeting without length for one that keeps nobody out', () => {
    const { start } = hour(9);
    expect(occupies(copy(9, { period: { start, end: start } }))).toBe(false);
  });
});

/** A meeting whose room copy is seen any number of times, in any order, late or twice; at the end as it is. */
describe('any order of the same facts', () => {
  interface Held {
    readonly ours: Ours | null;
    readonly base: ReturnType<typeof content> | null;
  }

  /** What the booking module and the copies' table make of a decision. */
  function apply(held: Held, seen: EventCopy, organizer: OrganizersWord | null): Held {
    const decision = reconcile(inbound({ copy: seen, base: held.base, ours: held.ours, organizer }));
    const base = contentOf(seen);
    if (decision.kind === 'nothing') return { ...held, base };
    if (decision.kind === 'gone')
      return { base, ours: held.ours && { ...held.ours, allocation: { ...live, live: false, exchange: 'none' } } };
    const period = decision.period ?? held.ours?.period ?? seen.period;
    return { base, ours: { period, unpushed: false, allocation: { ...live, exchange: decision.answer } } };
  }

  const facts = fc.record({
    at: fc.integer({ min: 8, max: 11 }),
    cancelled: fc.boolean(),
    answer: fc.constantFrom('accepted' as const, 'pending' as const),
  });

  it.each([true, false])('[S3.1] ends in the same decision (organizer readable: %s)', (readable) => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 8 }), facts, (before, last) => {
        const final = copy(last.at, { cancelled: last.cancelled, answer: last.answer });
        const word = (): OrganizersWord => ({
          period: last.cancelled ? null : hour(last.at),
          invites: !last.cancelled,
        });
        let held: Held = { ours: null, base: null };
        for (const one of before) {
          const seen = copy(one.at, { cancelled: one.cancelled, answer: one.answer });
          held = apply(held, seen, readable ? word() : null);
        }
        const once = apply(held, final, readable ? word() : null);
        const twice = apply(once, final, readable ? word() : null);
        expect(twice).toEqual(once);
        const allocation = once.ours?.allocation;
        if (last.cancelled) expect(allocation?.live ?? false).toBe(false);
        else {
          expect(allocation).toMatchObject({ live: true, exchange: last.answer });
          expect(once.ours?.period).toEqual(hour(last.at));
        }
      }),
    );
  });
});
