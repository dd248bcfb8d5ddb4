/** Dates and wall times as the pages show and take them; the browsers of these tests live in London. */
const LONDON = 'Europe/London';

export function localDate(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: LONDON }).format(instant);
}

export function wallTime(instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: LONDON }).format(instant);
}
