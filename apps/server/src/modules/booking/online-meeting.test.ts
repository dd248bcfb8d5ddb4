import { describe, expect, it } from 'vitest';
import { afterRead, afterWrite, madeAnew, type OnlineMeeting, WAITING, wishedOnline } from './online-meeting.ts';

const link = 'https://teams.example/1';
const made: OnlineMeeting = { state: 'made', joinUrl: link };
const refused: OnlineMeeting = { state: 'refused', joinUrl: null };

describe('the Teams meeting of a booking', () => {
  it.each([
    ['is made', WAITING, { joinUrl: link }, true, made],
    ['is made, though its link is not told yet', WAITING, { joinUrl: null }, true, { state: 'made', joinUrl: null }],
    ['is refused where the wish was ignored', WAITING, null, true, refused],
    ['waits on where nobody wished yet', WAITING, null, false, WAITING],
    ['is none any more', made, null, false, null],
    ['stays refused', refused, null, false, refused],
    ['is there, though nobody asked here', null, { joinUrl: link }, false, made],
  ] as const)('[S20.5] %s, as its calendar answers a write', (_, before, there, asked, after) => {
    expect(afterWrite(before, there, { asked })).toEqual(after);
  });

  it('[S5.1] takes over what was changed there, and nothing that only repeats what was agreed', () => {
    expect(afterRead(null, { joinUrl: link }, null)).toEqual(made);
    expect(afterRead(made, null, { joinUrl: link })).toBeNull();
    // Read before our own write, and kept after it.
    expect(afterRead(made, null, null)).toEqual(made);
    expect(afterRead(WAITING, null, undefined)).toEqual(WAITING);
    expect(afterRead({ state: 'made', joinUrl: null }, { joinUrl: link }, { joinUrl: null })).toEqual(made);
  });

  it('[S20.5] is asked for again where it was refused, and never where it stands', () => {
    const asking = { onlineMeeting: 'teams' } as const;
    expect(wishedOnline({ onlineMeeting: refused }, asking)).toEqual({ online_meeting: 'waiting' });
    expect([wishedOnline({ onlineMeeting: made }, asking), wishedOnline({ onlineMeeting: null }, {})]).toEqual([
      {},
      {},
    ]);
    expect([madeAnew(made, false), madeAnew(refused, false), madeAnew(refused, true), madeAnew(null, false)]).toEqual([
      ...[WAITING, null, WAITING, null],
    ]);
  });
});
