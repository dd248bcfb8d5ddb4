import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { booking, resource } from './push.fixture.ts';
import { contentWanted, renderEvent, renderPeople, timesFor } from './render-event.ts';

describe('rendering a booking', () => {
  it('[B8.3] writes wall times of the booking’s own zone', () => {
    const summer = booking({ start: '2026-07-01T08:00:00Z', end: '2026-07-01T09:00:00Z' });
    expect(renderEvent(summer)).toMatchObject({
      start: { dateTime: '2026-07-01T09:00:00', timeZone: 'Europe/London' },
      end: { dateTime: '2026-07-01T10:00:00', timeZone: 'Europe/London' },
    });
  });

  it('[B8.3] writes UTC where a wall time would name two instants', () => {
    const twice = booking({ start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:30:00Z' });
    expect(renderEvent(twice).start).toEqual({ dateTime: '2026-10-25T00:30:00', timeZone: 'UTC' });
  });

  it('[B8.3] makes an event of whole days one of hours where it ended in the middle of a day, and leaves it where it did not', () => {
    const from = new Date('2026-03-02T00:00:00Z');
    const until = (end: string) => timesFor({ allDay: true }, { start: from, end: new Date(end) }, 'Europe/London');
    const start = { dateTime: '2026-03-02T00:00:00', timeZone: 'Europe/London' };
    const noon = { dateTime: '2026-03-02T12:00:00', timeZone: 'Europe/London' };
    expect(until('2026-03-02T12:00:00Z')).toEqual({ start, end: noon, isAllDay: false });
    expect(until('2026-03-03T00:00:00Z')).not.toHaveProperty('isAllDay');
    const hours = { start: from, end: new Date('2026-03-02T12:00:00Z') };
    expect(timesFor({ allDay: false }, hours, 'Europe/London')).not.toHaveProperty('isAllDay');
  });

  it('[B8.3] names every instant in every zone again when it is read back', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const seconds = fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 });
    fc.assert(
      fc.property(zones, seconds, (timeZone, second) => {
        const start = new Date(second * 1000);
        const end = new Date(second * 1000 + 1_800_000);
        const rendered = renderEvent(booking({ start: start.toISOString(), end: end.toISOString() }, { timeZone }));
        const read = (time: { dateTime: string; timeZone: string }) =>
          Temporal.PlainDateTime.from(time.dateTime).toZonedDateTime(time.timeZone).epochMilliseconds;
        expect([read(rendered.start), read(rendered.end)]).toEqual([start.getTime(), end.getTime()]);
      }),
    );
  });

  it('[B9.1] marks a private booking private, and calls a nameless one by its organizer', () => {
    expect(renderEvent(booking({}, { private: true, subject: null }))).toMatchObject({
      sensitivity: 'private',
      subject: 'Ada',
    });
  });

  it('[S9.3] invites live rooms as resources and as places', () => {
    const two = booking({ states: { Harbour: 'confirmed', Garden: 'declined' }, attendees: ['bo@example.com'] });
    const { attendees, locations } = renderPeople(two, [resource('Harbour'), resource('Garden')]);
    expect(attendees.map((one) => [one.type, one.emailAddress.address])).toEqual([
      ['required', 'bo@example.com'],
      ['resource', 'harbour@example.com'],
    ]);
    expect(locations.map((one) => one.displayName)).toEqual(['Harbour']);
  });

  it.each([
    ['confirmed', false],
    ['conflicted', false],
    ['ended', false],
    ['cancelled', true],
    ['declined', true],
    ['released', false],
  ] as const)('[S9.1] wants a booking that is %s to be cancelled there: %s', (state, cancelled) => {
    expect(contentWanted(booking({ states: { Harbour: state } }), false).cancelled).toBe(cancelled);
  });

  it('[B7.4] cancels what the room itself organizes when nobody came, and no meeting of somebody else’s', () => {
    const released = booking({ states: { Harbour: 'released' } });
    expect(contentWanted(released, true).cancelled).toBe(true);
    const declined = booking({ states: { Harbour: 'declined' } }, { origin: 'outlook' });
    expect(contentWanted(declined, false).cancelled).toBe(false);
    expect(renderPeople(declined, [resource('Harbour')]).locations).toHaveLength(1);
  });
});
