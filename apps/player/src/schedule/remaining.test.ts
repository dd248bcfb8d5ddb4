import { roomStatusAt } from '@ones/ui-core';
import { describe, expect, it } from 'vitest';
import { meeting, room } from '../../test/scenes.ts';
import { translator } from '../i18n/translate.ts';
import { exchangeWords, meetingWords } from './meeting-words.ts';
import { hoursAndMinutes, remainingOf } from './remaining.ts';

const now = Date.parse('2026-11-24T10:00:00Z');
const t = translator('en');
const remaining = (at: number, ...meetings: ReturnType<typeof meeting>[]) =>
  remainingOf(roomStatusAt(room('Harbour 3', meetings), at), at, 'Europe/London');

describe('the time left', () => {
  it('[D4] counts to the next meeting while free, to the end while in use', () => {
    expect(remaining(now, meeting(now, 96, 120))).toMatchObject({ kind: 'minutes', minutes: 96 });
    expect(remaining(now, meeting(now, -10, 20))).toMatchObject({ kind: 'minutes', minutes: 20 });
    expect(remaining(now, meeting(now, 6, 20))).toMatchObject({ kind: 'minutes', minutes: 6 });
  });

  it('[D4] says "rest of day" when nothing more comes today', () => {
    expect(remaining(now)).toEqual({ kind: 'rest-of-day' });
    expect(remaining(now, meeting(now, 24 * 60, 25 * 60))).toEqual({ kind: 'rest-of-day' });
  });

  it('[D4] shows a running minute as a whole one, and leaves minutes away from ten hours on', () => {
    expect(remaining(now + 30_000, meeting(now, -10, 1))).toMatchObject({ minutes: 1 });
    expect(hoursAndMinutes(96)).toEqual({ hours: 1, minutes: 36 });
    expect(hoursAndMinutes(629)).toEqual({ hours: 10, minutes: 0 });
  });
});

describe('what a door says about a meeting', () => {
  it('[S7] says who booked a meeting whose title is unknown', () => {
    expect(meetingWords(meeting(now, 0, 1, { title: null }), t).title).toBe('Booked by Mia Thornton');
    expect(meetingWords(meeting(now, 0, 1, { title: null, organizer: null }), t).title).toBe('Reserved');
  });

  it('[B9] says of a private meeting only that it is one', () => {
    expect(meetingWords(meeting(now, 0, 1, { title: 'Merger', private: true }), t).title).toBe('Private meeting');
  });

  it('[S10] says in words that Exchange has not answered yet', () => {
    for (const exchange of ['queued', 'sent', 'pending'] as const) {
      expect(exchangeWords(meeting(now, 0, 1, { exchange }), t)).toBe('Waiting for Exchange');
    }
    expect(exchangeWords(meeting(now, 0, 1), t)).toBeNull();
  });
});
