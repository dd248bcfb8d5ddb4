import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../capabilities.ts';
import type { OrganizerBase } from '../organizer-base.ts';
import { booking } from '../push.fixture.ts';
import { inviterOf } from './inviter-of.ts';
import { planOwn } from './plan-own.ts';

const agreed: OrganizerBase = {
  subject: 'Budget',
  start: '2026-03-02T09:00:00.000Z',
  end: '2026-03-02T10:00:00.000Z',
  cancelled: false,
  people: [],
  places: 'Harbour; Garden',
};

interface Shape {
  readonly invites?: boolean;
  readonly wanted?: Partial<OrganizerBase>;
  /** What stands in its calendar; left out: nothing. */
  readonly base?: Partial<OrganizerBase>;
  readonly mailbox?: string | null;
}

function event(name: string, { invites = false, wanted, base, mailbox = name }: Shape) {
  const people = invites ? ['required:ada@example.com'] : [];
  const context = { capabilities: { writesTo: 'resource' } as Capabilities };
  const organizing = { kind: 'own' as const };
  return {
    ...{ name, mailbox, invites, openCreateAt: null },
    copy: base ? { mailbox: name, immutableId: `event of ${name}`, base: { ...agreed, ...base } } : null,
    pushing: { booking: booking(), context, organizing, wanted: { ...agreed, people, ...wanted } },
  } as unknown as Parameters<typeof planOwn>[0][number] & { readonly name: string };
}

const people = ['required:ada@example.com'];

describe('rooms that organize a booking together', () => {
  it.each<[string, ReturnType<typeof event>[], object | null]>([
    [
      'are had first that invite nobody',
      [event('A', { invites: true }), event('B', {})],
      { name: 'B', kind: 'create' },
    ],
    [
      'invite once the others are had',
      [event('A', { invites: true }), event('B', { base: {} })],
      { name: 'A', kind: 'create' },
    ],
    [
      'are ended before another invites, with a word to those who were invited',
      [event('A', { wanted: { cancelled: true }, base: { people } }), event('B', { invites: true, base: {} })],
      { name: 'A', kind: 'cancel' },
    ],
    [
      'are taken away without a word where nobody was invited',
      [event('A', { invites: true, base: { people } }), event('B', { wanted: { cancelled: true }, base: {} })],
      { name: 'B', kind: 'remove' },
    ],
    [
      'name each other',
      [event('A', { invites: true, base: { people } }), event('B', { base: { places: 'Garden' } })],
      { name: 'B', kind: 'update' },
    ],
    [
      'are none of them begun while one has no calendar',
      [event('A', { invites: true }), event('B', { mailbox: null })],
      { name: 'B', kind: 'impossible' },
    ],
    [
      'are left alone where all agrees',
      [event('A', { invites: true, base: { people } }), event('B', { base: {} })],
      null,
    ],
  ])('[S21.8] %s', (_, events, expected) => {
    const next = planOwn(events);
    expect(next && { name: next.event.name, kind: next.act.kind }).toEqual(expected);
  });

  it('[S21.8] keep who invites; without, the first does', () => {
    const room = (resourceId: string, invited: boolean, leaving = false) => ({ resourceId, invited, leaving });
    expect(inviterOf([room('A', false), room('B', false)])).toBe('A');
    expect(inviterOf([room('A', false, true), room('B', false)])).toBe('B');
    expect(inviterOf([room('A', true, true), room('B', false)])).toBe('A');
    expect(inviterOf([room('A', false, true)])).toBeNull();
    expect(inviterOf([room('A', false), room('B', true)])).toBe('B');
    expect(inviterOf([])).toBeNull();
  });
});
