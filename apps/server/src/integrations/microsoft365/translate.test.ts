import { describe, expect, it } from 'vitest';
import type { GraphEvent } from './graph/types.ts';
import { contentOf, copyOf, isStub, sameContent, stubOf } from './translate.ts';

const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });

function event(more: Partial<GraphEvent> = {}): GraphEvent {
  return {
    id: 'AAkA=',
    iCalUId: 'meeting@elsewhere',
    type: 'singleInstance',
    start: utc('2026-03-02T09:00:00.0000000'),
    end: utc('2026-03-02T10:00:00.0000000'),
    originalStartTimeZone: 'GMT Standard Time',
    subject: 'Budget',
    sensitivity: 'normal',
    showAs: 'busy',
    isCancelled: false,
    responseStatus: { response: 'accepted' },
    organizer: { emailAddress: { name: 'Ada', address: 'Ada@Example.com' } },
    ...more,
  };
}

const ZONE = 'Asia/Hong_Kong';
const period = (more: Partial<GraphEvent>) => {
  const { start, end } = copyOf(event(more), ZONE).period;
  return [start.toISOString(), end.toISOString()];
};

describe('translating an event', () => {
  it('[B8.2] reads UTC times, whatever digits follow the seconds', () => {
    expect(period({})).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z']);
    expect(period({ start: utc('2026-03-02T09:00:00Z') })[0]).toBe('2026-03-02T09:00:00.000Z');
    expect(period({ start: utc('2026-03-02T09:00:00.1234567') })[0]).toBe('2026-03-02T09:00:00.123Z');
  });

  it('[S7.5] takes a link of a Teams meeting only where it can be nothing else', () => {
    const online = (joinUrl: string) => copyOf(event({ isOnlineMeeting: true, onlineMeeting: { joinUrl } }), ZONE);
    expect(online('https://teams.example/l/1').onlineMeeting).toEqual({ joinUrl: 'https://teams.example/l/1' });
    expect(online('javascript:alert(1)').onlineMeeting).toEqual({ joinUrl: null });
    expect(copyOf(event({ isOnlineMeeting: false }), ZONE).onlineMeeting).toBeNull();
  });

  it('[B8.2] reads times in another zone on both sides of a change of clocks', () => {
    const at = (dateTime: string, timeZone: string) => period({ start: { dateTime, timeZone } })[0];
    expect(at('2026-03-28T01:30:00', 'W. Europe Standard Time')).toBe('2026-03-28T00:30:00.000Z');
    expect(at('2026-03-30T01:30:00', 'W. Europe Standard Time')).toBe('2026-03-29T23:30:00.000Z');
    expect(at('2026-03-02T09:00:00', 'Customized Time Zone')).toBe('2026-03-02T09:00:00.000Z');
  });

  it('[B8.2] holds an all-day meeting from midnight to midnight of its organizer’s zone', () => {
    const day = { isAllDay: true, start: utc('2026-03-02T00:00:00'), end: utc('2026-03-03T00:00:00') };
    expect(period({ ...day, originalStartTimeZone: 'China Standard Time' })).toEqual([
      '2026-03-01T16:00:00.000Z',
      '2026-03-02T16:00:00.000Z',
    ]);
    expect(period({ ...day, originalStartTimeZone: 'tzone://Microsoft/Custom' })[0]).toBe('2026-03-01T16:00:00.000Z');
  });

  it('[B8.2] gives the day on which the clocks change its 23 or 25 hours', () => {
    const hours = (from: string, to: string) => {
      const day = { isAllDay: true, start: utc(`${from}T00:00:00`), end: utc(`${to}T00:00:00`) };
      const { start, end } = copyOf(event({ ...day, originalStartTimeZone: 'GMT Standard Time' }), ZONE).period;
      return (end.getTime() - start.getTime()) / 3_600_000;
    };
    expect([hours('2026-03-29', '2026-03-30'), hours('2026-10-25', '2026-10-26')]).toEqual([23, 25]);
  });

  it('[S4.2] names an occurrence by its original start, and a single meeting by none', () => {
    expect(copyOf(event(), ZONE).originalStart).toBeNull();
    const occurrence = { type: 'occurrence' as const, seriesMasterId: 'M', originalStart: '2026-03-02T09:00:00Z' };
    expect(copyOf(event(occurrence), ZONE)).toMatchObject({
      type: 'occurrence',
      seriesMasterId: 'M',
      originalStart: new Date('2026-03-02T09:00:00Z'),
    });
    expect(
      copyOf(event({ type: 'seriesMaster', originalStart: '2026-03-02T09:00:00Z' }), ZONE).originalStart,
    ).toBeNull();
  });

  it('[S4.2] knows a stub of a delta round from a whole occurrence, and its original start is its start', () => {
    const stub: GraphEvent = {
      id: 'AAkB=',
      type: 'occurrence',
      seriesMasterId: 'M',
      start: utc('2026-03-03T09:00:00'),
      end: utc('2026-03-03T10:00:00'),
    };
    expect([isStub(stub), isStub(event({ type: 'occurrence' }))]).toEqual([true, false]);
    expect(stubOf(stub)).toMatchObject({
      immutableId: 'AAkB=',
      seriesMasterId: 'M',
      start: new Date('2026-03-03T09:00:00Z'),
    });
  });

  it.each([
    ['accepted', 'busy', 'accepted'],
    ['organizer', 'busy', 'accepted'],
    ['tentativelyAccepted', 'busy', 'pending'],
    ['notResponded', 'tentative', 'pending'],
    ['notResponded', 'busy', 'pending'],
    ['declined', 'busy', 'declined'],
    ['none', 'tentative', 'pending'],
    ['none', 'busy', 'accepted'],
  ] as const)('[S11.1] takes %s shown as %s for %s', (response, showAs, answer) => {
    expect(copyOf(event({ responseStatus: { response }, showAs }), ZONE).answer).toBe(answer);
  });

  it.each([
    ['private', true],
    ['confidential', true],
    ['personal', false],
    ['normal', false],
  ] as const)('[B9.1] takes the sensitivity %s for private: %s', (sensitivity, expected) => {
    expect(copyOf(event({ sensitivity }), ZONE).private).toBe(expected);
  });

  it('[S10.1] parts people from resources, with their answers', () => {
    const attendee = (
      address: string,
      type: 'required' | 'optional' | 'resource',
      response?: 'accepted' | 'declined' | 'tentativelyAccepted',
    ) => ({
      type,
      emailAddress: { address, name: address },
      ...(response ? { status: { response } } : {}),
    });
    const attendees = [
      attendee('Bo@Example.com', 'required', 'tentativelyAccepted'),
      attendee('cy@example.com', 'optional'),
      attendee('Room1@example.com', 'resource', 'accepted'),
      attendee('room2@example.com', 'resource', 'declined'),
      attendee('room3@example.com', 'resource', 'tentativelyAccepted'),
      attendee('room4@example.com', 'resource'),
    ];
    const copy = copyOf(event({ attendees }), ZONE);
    expect(copy.people.map(({ address, type, response }) => [address, type, response])).toEqual([
      ['bo@example.com', 'required', 'tentative'],
      ['cy@example.com', 'optional', 'none'],
    ]);
    expect([...copy.resources]).toEqual([
      ['room1@example.com', 'accepted'],
      ['room2@example.com', 'declined'],
      ['room3@example.com', 'pending'],
      ['room4@example.com', 'pending'],
    ]);
  });

  it('[S5.1] compares time and cancellation alone', () => {
    const base = contentOf(copyOf(event(), ZONE));
    const same = (more: Partial<GraphEvent>) => sameContent(base, contentOf(copyOf(event(more), ZONE)));
    expect(same({ subject: 'Ada', categories: ['Red'], responseStatus: { response: 'declined' } })).toBe(true);
    expect(same({ isCancelled: true })).toBe(false);
    expect(same({ end: utc('2026-03-02T10:15:00') })).toBe(false);
    expect(sameContent(null, base)).toBe(false);
  });

  it('[S7.1] has no title where Graph gives none, and refuses an event without an id', () => {
    expect(copyOf(event({ subject: '' }), ZONE).subject).toBeNull();
    const { iCalUId: _left, ...nameless } = event();
    expect(() => copyOf(nameless, ZONE)).toThrow('iCalUId');
  });
});
