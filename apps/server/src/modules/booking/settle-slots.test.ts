import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../kernel/interval.ts';
import { type Claim, settleSlots } from './settle-slots.ts';

const claims = fc
  .array(
    fc.record({
      exchange: fc.constantFrom('accepted', 'pending', 'queued', 'none'),
      created: fc.integer({ min: 0, max: 5 }),
      start: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 6 }),
      rooms: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      (row, index): Claim => ({
        allocationId: `claim-${index}`,
        exchange: row.exchange as Claim['exchange'],
        createdAt: new Date(row.created),
        cleanId: null,
        periods: [{ start: new Date(row.start), end: new Date(row.start + row.length) }],
        resourceIds: row.rooms,
      }),
    ),
  );

const clash = (a: Claim, b: Claim) =>
  a.periods.some((one) => b.periods.some((other) => overlaps(one, other))) &&
  a.resourceIds.some((id) => b.resourceIds.includes(id));

describe('settling slots', () => {
  it('[S8.6] never gives one slot to two, and leaves none empty that somebody claims', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const holders = settleSlots(all);
        const winners = all.filter((claim) => holders.has(claim.allocationId));
        for (const [index, one] of winners.entries())
          for (const other of winners.slice(index + 1)) expect(clash(one, other)).toBe(false);
        for (const loser of all.filter((claim) => !holders.has(claim.allocationId))) {
          expect(winners.some((winner) => clash(winner, loser))).toBe(true);
        }
      }),
    );
  });

  it('[S8.6] decides the same in whatever order the claims come', () => {
    fc.assert(
      fc.property(claims, fc.integer(), (all, seed) => {
        const shuffled = [...all]
          .sort((a, b) => ((seed ^ a.allocationId.length) % 3) - ((seed ^ b.allocationId.length) % 3))
          .reverse();
        expect([...settleSlots(shuffled)].sort()).toEqual([...settleSlots(all)].sort());
      }),
    );
  });

  it('[S8.2] prefers what Exchange accepted, then what is pending there, then the earlier of ONES', () => {
    const claim = (allocationId: string, exchange: Claim['exchange'], created: number): Claim => ({
      allocationId,
      exchange,
      createdAt: new Date(created),
      cleanId: null,
      periods: [{ start: new Date(0), end: new Date(10) }],
      resourceIds: ['a'],
    });
    const first = claim('first', 'queued', 1);
    const second = claim('second', 'none', 2);
    const pending = claim('pending', 'pending', 3);
    const accepted = claim('accepted', 'accepted', 4);
    expect([...settleSlots([first, second, pending, accepted])]).toEqual(['accepted']);
    expect([...settleSlots([first, second, pending])]).toEqual(['pending']);
    expect([...settleSlots([second, first])]).toEqual(['first']);
  });
});
