import { expect, it } from 'vitest';
import { goesApart } from './own-events.ts';

const at = (hour: number) => ({
  start: new Date(Date.UTC(2026, 2, 2, hour)),
  end: new Date(Date.UTC(2026, 2, 2, hour + 1)),
});
const own = { copy: { isOrganizer: true } };
const moved = { ...own, decision: { kind: 'present', period: at(15), answer: 'accepted' } as const };
const same = { ...own, decision: { kind: 'present', period: at(9), answer: 'accepted' } as const };
const single = { origin: 'web', series: false } as const;

function held(state: 'live' | 'ended' | 'gone', elsewhere: { others?: readonly string[]; tookPlace?: boolean } = {}) {
  const allocation = { live: state === 'live', ended: state === 'ended', exchange: 'accepted' as const };
  const { others = [], tookPlace = false } = elsewhere;
  const rest = { otherResourceIds: others, tookPlaceElsewhere: tookPlace };
  return { originalStart: at(9).start, period: at(9), unpushed: false, allocation, ...rest };
}

it.each([
  ['another room is held', held('live', { others: ['b'] }), moved, true],
  ['it took place in another room, too', held('ended', { tookPlace: true }), moved, true],
  ['it is over in another room, and not yet in this one', held('live', { tookPlace: true }), moved, true],
  ['no other room has it', held('ended'), moved, false],
  ['another room is held, and only the answer is new', held('live', { others: ['b'] }), same, false],
  ['this room was let go', held('gone', { tookPlace: true }), moved, false],
] as const)(
  '[S21.12] leaves the other rooms where they are when one room’s event is moved: %s',
  (_when, ours, seen, apart) => {
    expect(goesApart(single, ours, seen)).toBe(apart);
  },
);

it('[S21.12] moves what was made in Outlook with its organizer, and dates of a series that took place by themselves', () => {
  expect(goesApart({ origin: 'outlook', series: false }, held('live', { others: ['b'] }), moved)).toBe(false);
  expect(goesApart({ origin: 'web', series: true }, held('ended', { tookPlace: true }), moved)).toBe(false);
});
