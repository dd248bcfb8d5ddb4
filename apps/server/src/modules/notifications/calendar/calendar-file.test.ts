/** What is written is read back by ical.js and asked for its instants. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { BookingForMail } from '../booking-for-mail.ts';
import { type CalendarInput, calendarFile } from './calendar-file.ts';

const NOW = new Date('2026-02-01T08:00:00Z');

function booking(more: Partial<BookingForMail> = {}): BookingForMail {
  return {
    id: '0195aaaa-0000-7000-8000-000000000001',
    version: 3,
    cleanId: null,
    subject: 'Review; plans, and more',
    private: false,
    origin: 'web',
    organizer: { personId: 'p', name: 'Åse "Ace" Lind', address: 'ase@example.com' },
    attendees: [
      { address: 'bo@example.com', name: '王小明', type: 'required' },
      { address: 'cy@example.com', name: null, type: 'optional' },
    ],
    resources: [
      {
        id: 'r',
        name: 'Harbour 3',
        floorName: 'First floor',
        buildingName: 'Harbour',
        state: 'confirmed',
        exchange: 'none',
      },
    ],
    start: new Date('2026-03-30T07:00:00Z'),
    end: new Date('2026-03-30T08:30:00Z'),
    timeZone: 'Europe/Oslo',
    allDay: false,
    recurrence: null,
    onlineMeeting: null,
    ...more,
  };
}

/** Parsed strictly, and with the file's own VTIMEZONE: nothing that ical.js knows by itself. */
function read(input: Partial<CalendarInput> & { booking: BookingForMail }) {
  const { text } = calendarFile({ method: 'request', title: input.booking.subject ?? '', now: NOW, ...input });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('There is no event.');
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const timezone = zone ? new ICAL.Timezone(zone) : ICAL.Timezone.utcTimezone;
  const instant = (name: string) => {
    const value = event.getFirstPropertyValue(name) as ICAL.Time;
    if (event.getFirstProperty(name)?.getParameter('tzid')) value.zone = timezone;
    return value.toJSDate();
  };
  return {
    text,
    calendar,
    event,
    instant,
    timezone,
    value: (name: string) => String(event.getFirstPropertyValue(name)),
  };
}

describe('a calendar file', () => {
  it('[B11] carries the meeting, its revision and its people', () => {
    const { text, event, instant, value, calendar } = read({ booking: booking() });
    expect(String(calendar.getFirstPropertyValue('method'))).toBe('REQUEST');
    expect(value('uid')).toBe('0195aaaa-0000-7000-8000-000000000001');
    expect(value('sequence')).toBe('2');
    expect(value('summary')).toBe('Review; plans, and more');
    expect(value('location')).toBe('Harbour 3, First floor, Harbour');
    expect(instant('dtstart')).toEqual(new Date('2026-03-30T07:00:00Z'));
    expect(instant('dtend')).toEqual(new Date('2026-03-30T08:30:00Z'));
    expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Oslo');
    expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe("Åse 'Ace' Lind");
    const attendees = event.getAllProperties('attendee');
    expect(
      attendees.map((one) => [String(one.getFirstValue()), one.getParameter('role'), one.getParameter('rsvp')]),
    ).toEqual([
      ['mailto:bo@example.com', 'REQ-PARTICIPANT', 'TRUE'],
      ['mailto:cy@example.com', 'OPT-PARTICIPANT', 'TRUE'],
    ]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('[S4] names the meeting as Exchange does, where Exchange has named it', () => {
    expect(read({ booking: booking({ cleanId: '040000008200E00074C5B7101A82E008' }) }).value('uid')).toBe(
      '040000008200E00074C5B7101A82E008',
    );
  });

  it('[B9] says that a private meeting is private, and nothing more than it was given', () => {
    const { text, value } = read({ booking: booking({ private: true }), title: 'Private meeting' });
    expect(value('class')).toBe('PRIVATE');
    expect(text).not.toContain('Review');
  });

  it('[B11] cancels for one who is no longer invited', () => {
    const { event, value } = read({ booking: booking(), method: 'cancel', onlyTo: 'gone@example.com' });
    expect(value('status')).toBe('CANCELLED');
    expect(event.getAllProperties('attendee').map((one) => String(one.getFirstValue()))).toEqual([
      'mailto:gone@example.com',
    ]);
  });

  it('[B8] writes all-day meetings as dates in their own zone', () => {
    const days = { start: new Date('2026-03-28T23:00:00Z'), end: new Date('2026-03-29T22:00:00Z'), allDay: true };
    const { value, text } = read({ booking: booking(days) });
    expect([value('dtstart'), value('dtend')]).toEqual(['2026-03-29', '2026-03-30']);
    expect(text).not.toContain('VTIMEZONE');
  });

  it('[B8] writes the yearly rules of zones that have some, and a single offset where nothing changes', () => {
    expect(read({ booking: booking() }).text).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(read({ booking: booking({ timeZone: 'America/New_York' }) }).text).toContain('BYMONTH=3;BYDAY=2SU');
    const hongKong = read({ booking: booking({ timeZone: 'Asia/Hong_Kong' }) }).text;
    expect(hongKong.match(/TZOFFSETTO/g)).toHaveLength(1);
    expect(read({ booking: booking({ timeZone: 'Africa/Casablanca' }) }).text).toContain('TZOFFSETTO:+0000');
  });

  it('[B8] means the same instant in every zone, at whatever time of the year', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const from = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 3 * 366 * 24 * 4 }),
        fc.integer({ min: 1, max: 96 }),
        (timeZone, quarter, length) => {
          const start = new Date(from + quarter * 900_000);
          const end = new Date(start.getTime() + length * 900_000);
          const { instant } = read({ booking: booking({ timeZone, start, end }) });
          expect([instant('dtstart'), instant('dtend')]).toEqual([start, end]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a series', () => {
  const weekly = {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
    range: { type: 'endDate', startDate: '2026-03-16', endDate: '2026-11-09' },
  } as const;

  function starts(recurrence: BookingForMail['recurrence'], most = 60): string[] {
    const series = booking({
      recurrence,
      start: new Date('2026-03-16T08:00:00Z'),
      end: new Date('2026-03-16T09:00:00Z'),
    });
    const { event, timezone } = read({ booking: series });
    const rule = event.getFirstPropertyValue('rrule') as ICAL.Recur;
    const first = event.getFirstPropertyValue('dtstart') as ICAL.Time;
    first.zone = timezone;
    const iterator = rule.iterator(first);
    const found: string[] = [];
    for (let next = iterator.next(); next && found.length < most; next = iterator.next()) {
      next.zone = timezone;
      found.push(next.toJSDate().toISOString());
    }
    return found;
  }

  it('[B8] keeps its wall time over both changes of the clock, to its last day', () => {
    const all = starts({ ...weekly, pattern: { ...weekly.pattern, daysOfWeek: ['monday'] } });
    expect(all.slice(0, 3)).toEqual([
      '2026-03-16T08:00:00.000Z',
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ]);
    expect(all.at(-1)).toBe('2026-11-09T08:00:00.000Z');
    expect(all).toHaveLength(35);
  });

  it('[B6] on the 31st meets on the last day of shorter months, as Exchange does', () => {
    const pattern = { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 } as const;
    const all = starts({ pattern, range: { type: 'numbered', startDate: '2026-03-16', numberOfOccurrences: 4 } });
    expect(all.map((start) => start.slice(0, 10))).toEqual(['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']);
  });

  it('[B6] on the 30th takes the last day that February has', () => {
    const pattern = { type: 'absoluteMonthly', interval: 1, dayOfMonth: 30 } as const;
    const { text } = read({
      booking: booking({ recurrence: { pattern, range: { type: 'noEnd', startDate: '2026-03-16' } } }),
    });
    expect(text).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;INTERVAL=1');
  });

  it('[B6] on the second Tuesday is on the second Tuesday', () => {
    const recurrence: BookingForMail['recurrence'] = {
      pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['tuesday'], index: 'second' },
      range: { type: 'noEnd', startDate: '2026-03-16' },
    };
    expect(starts(recurrence, 3).map((start) => start.slice(0, 10))).toEqual([
      '2026-04-14',
      '2026-05-12',
      '2026-06-09',
    ]);
  });
});
