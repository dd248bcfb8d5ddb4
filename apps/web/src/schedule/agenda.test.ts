import type { Booking } from '@ones/contract';
import { instantOf } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { agendaOf, answersOf } from './agenda.ts';

const now = instantOf('2026-03-02T10:00:00Z');

function booking(id: string, start: string, more: Partial<Booking> = {}): Booking {
  const state = more.state ?? 'confirmed';
  const room = { resourceId: 'r', resourceName: 'Harbour 3', floorShortName: null, buildingName: null };
  return {
    id,
    occurrenceId: id,
    originalStart: start,
    version: 1,
    subject: id,
    private: false,
    organizer: { personId: null, name: 'Ada', email: null },
    start,
    end: new Date(instantOf(start) + 3_600_000).toISOString(),
    timeZone: 'UTC',
    allDay: false,
    bookedBy: null,
    checkIn: null,
    completion: null,
    origin: 'web',
    state,
    allocations: [{ ...room, state, exchange: 'accepted', exchangeDetail: null }],
    attendees: [],
    recurrence: null,
    onlineMeeting: null,
    acts: [],
    createdAt: start,
    ...more,
  };
}

describe('the agenda', () => {
  it('[U2] puts what needs somebody first, then days in the reader’s zone, in order', () => {
    const declined = booking('declined', '2026-03-04T09:00:00Z', { state: 'declined' });
    const late = booking('late', '2026-03-02T23:30:00Z');
    const soon = booking('soon', '2026-03-02T11:00:00Z');
    const agenda = agendaOf([late, declined, soon], now, 'Asia/Hong_Kong');
    expect(agenda.attention).toEqual([declined]);
    expect(agenda.days.map(({ date, bookings }) => [date, bookings.map(({ id }) => id)])).toEqual([
      ['2026-03-02', ['soon']],
      ['2026-03-03', ['late']],
    ]);
  });

  it('[S10] counts a booking that never reached Exchange among what needs somebody', () => {
    const lost = booking('lost', '2026-03-02T11:00:00Z');
    const unsynced = {
      ...lost,
      allocations: lost.allocations.map((one) => ({ ...one, exchange: 'unsynced' as const })),
    };
    expect(agendaOf([unsynced], now, 'UTC').attention).toEqual([unsynced]);
  });

  it('[U2] counts what waits to be completed among what needs somebody', () => {
    const completion = { id: 'c', dueAt: '2026-03-02T10:30:00Z' };
    const open = booking('open', '2026-03-02T11:00:00Z', { state: 'pending_validation', completion });
    expect(agendaOf([open], now, 'UTC').attention).toEqual([open]);
  });

  it('[U3] names the running meeting, else the next, never one that is over or gone', () => {
    const over = booking('over', '2026-03-02T08:00:00Z');
    const ended = booking('ended', '2026-03-02T09:30:00Z', { state: 'ended' });
    const running = booking('running', '2026-03-02T09:30:00Z', { state: 'checked_in' });
    const next = booking('next', '2026-03-02T11:00:00Z');
    expect(agendaOf([next, over, running], now, 'UTC').next).toBe(running);
    expect(agendaOf([next, over, ended], now, 'UTC').next).toBe(next);
    expect(agendaOf([booking('gone', '2026-03-02T12:00:00Z', { state: 'cancelled' })], now, 'UTC')).toEqual({
      attention: [],
      days: [],
      next: null,
    });
  });

  it('[U1] counts the answers of attendees', () => {
    const answer = (response: 'accepted' | 'none') => ({
      email: 'a@b.c',
      name: null,
      type: 'required' as const,
      response,
    });
    expect(answersOf({ attendees: [answer('accepted'), answer('none'), answer('accepted')] })).toEqual([
      { answer: 'accepted', count: 2 },
      { answer: 'none', count: 1 },
    ]);
  });
});
