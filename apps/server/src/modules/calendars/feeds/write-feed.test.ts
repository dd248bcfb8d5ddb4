/** What is written is read back by ical.js, with the feed's own zones and nothing that ical.js knows by itself. */
import type { Booking } from '@ones/contract';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { writeFeed } from './write-feed.ts';

const meeting = (more: Partial<Booking> = {}): Booking => ({
  id: '0195aaaa-0000-7000-8000-000000000001',
  occurrenceId: '0195aaaa-0000-7000-8000-000000000002',
  originalStart: '2026-03-30T07:00:00.000Z',
  version: 2,
  subject: 'Review; plans',
  private: false,
  organizer: { personId: null, name: 'Ada', email: 'ada@example.com' },
  start: '2026-03-30T07:00:00.000Z',
  end: '2026-03-30T08:00:00.000Z',
  timeZone: 'Europe/Oslo',
  allDay: false,
  origin: 'web',
  state: 'confirmed',
  allocations: [],
  attendees: [],
  recurrence: null,
  bookedBy: null,
  onlineMeeting: null,
  checkIn: null,
  completion: null,
  acts: [],
  createdAt: '2026-03-01T07:00:00.000Z',
  ...more,
});

function read(meetings: readonly Booking[], forOthers = false) {
  const text = writeFeed({ name: 'Harbour 3', meetings, language: 'en', forOthers });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone)]),
  );
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const instant = (name: string) => {
      const value = event.getFirstPropertyValue(name) as ICAL.Time;
      const tzid = event.getFirstProperty(name)?.getParameter('tzid');
      if (tzid) value.zone = zones.get(String(tzid)) as ICAL.Timezone;
      return value.toJSDate();
    };
    return { value: (name: string) => String(event.getFirstPropertyValue(name)), instant };
  });
  return { text, zones, events };
}

/** Both edges of each zone's clock within two years, and the hours around them. */
const nearAnEdge = fc
  .record({ timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')), edge: fc.integer({ min: 0, max: 3 }) })
  .chain(({ timeZone, edge }) => {
    let at = Temporal.Instant.from('2026-01-01T00:00:00Z').toZonedDateTimeISO(timeZone);
    for (let nth = 0; nth <= edge; nth++) at = at.getTimeZoneTransition('next') ?? at;
    const quarters = fc.integer({ min: -14, max: 14 });
    return fc.record({ start: quarters, length: fc.integer({ min: 1, max: 96 }) }).map(({ start, length }) => {
      const from = at.epochMilliseconds - (at.epochMilliseconds % 900_000) + start * 900_000;
      return { timeZone, start: new Date(from), end: new Date(from + length * 900_000) };
    });
  });

describe('a feed', () => {
  it('[B8] means the same instants in every zone, at both edges of its clock', () => {
    fc.assert(
      fc.property(fc.array(nearAnEdge, { minLength: 1, maxLength: 4 }), (spans) => {
        const meetings = spans.map(({ timeZone, start, end }) =>
          meeting({ timeZone, start: start.toISOString(), end: end.toISOString() }),
        );
        const { events } = read(meetings);
        expect(events.map(({ instant }) => [instant('dtstart'), instant('dtend')])).toEqual(
          spans.map(({ start, end }) => [start, end]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('[B8] tells each zone once, and none for whole days', () => {
    const { zones } = read([meeting(), meeting(), meeting({ timeZone: 'Asia/Tokyo' })]);
    expect([...zones.keys()]).toEqual(['Europe/Oslo', 'Asia/Tokyo']);
    const days = { start: '2026-03-28T23:00:00.000Z', end: '2026-03-29T22:00:00.000Z', allDay: true };
    const whole = read([meeting(days)]);
    expect(whole.zones.size).toBe(0);
    expect(whole.events[0]?.value('dtstart')).toBe('2026-03-29');
  });

  it('[B9] says of a private meeting only that there is one, to others even if it was told more', () => {
    const secret = meeting({ private: true, subject: 'Secret plan' });
    expect(read([secret], true).text).not.toMatch(/Secret|Ada/);
    expect(read([secret], true).events[0]?.value('class')).toBe('PRIVATE');
    expect(read([secret]).events[0]?.value('summary')).toBe('Secret plan');
    expect(read([meeting({ subject: null })]).events[0]?.value('summary')).toBe('Booked by Ada');
  });

  it('[B9] says where to join online to the one whose feed it is', () => {
    const joinUrl = 'https://teams.example/l/1?context=%7b"a":1%7d';
    const online = meeting({ onlineMeeting: { state: 'made', joinUrl } });
    const [event] = read([online]).events;
    expect(event?.value('conference')).toBe(joinUrl);
    expect(event?.value('description')).toBe(`Microsoft Teams: ${joinUrl}`);
    expect(read([online], true).text).not.toContain('teams');
  });

  it('[B11] leaves out what does not take place, and stays the same text while nothing changes', () => {
    const { events, text } = read([meeting({ state: 'released' }), meeting({ state: 'requested' })]);
    expect(events.map(({ value }) => value('status'))).toEqual(['TENTATIVE']);
    expect(read([meeting({ state: 'released' }), meeting({ state: 'requested' })]).text).toBe(text);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
