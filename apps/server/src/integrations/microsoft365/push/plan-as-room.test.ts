import { describe, expect, it } from 'vitest';
import { isAsWanted, planAsRoom } from './plan-as-room.ts';

const times = { start: '2026-03-02T09:00:00.000Z', end: '2026-03-02T10:00:00.000Z', cancelled: false };
const inRoom = { mailbox: 'harbour@example.com', immutableId: 'in-room', base: times };
const wanted = { subject: null, people: [], ...times };

describe('what a room can do about somebody else’s meeting', () => {
  it('[B7.2] stays for a shorter time, and cannot stay for a longer one', () => {
    const early = { ...wanted, end: '2026-03-02T09:20:00.000Z' };
    expect(planAsRoom(early, [inRoom])).toEqual({ kind: 'shorten', roomCopy: inRoom });
    expect(planAsRoom({ ...wanted, end: '2026-03-02T11:00:00.000Z' }, [inRoom])).toBeNull();
    expect(planAsRoom(wanted, [inRoom])).toBeNull();
    expect([isAsWanted(wanted, [inRoom]), isAsWanted(early, [inRoom]), isAsWanted(wanted, [])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('[B7.3] declines what is cancelled here, each room once', () => {
    const cancelled = { ...wanted, cancelled: true };
    expect(planAsRoom(cancelled, [inRoom])).toEqual({ kind: 'decline', roomCopy: inRoom });
    expect(planAsRoom(cancelled, [{ ...inRoom, base: { ...times, cancelled: true } }])).toBeNull();
  });
});
