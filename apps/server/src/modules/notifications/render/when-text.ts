/** When a booking is, in words, where it takes place: "Monday 2 March 2026, 11:00–12:00 (Europe/Oslo)". */
import type { BookingForMail } from '../booking-for-mail.ts';
import type { MailWords } from './words.ts';

const DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

type Times = Pick<BookingForMail, 'start' | 'end' | 'timeZone' | 'allDay'>;

export function whenText({ start, end, timeZone, allDay }: Times, words: MailWords): string {
  const day = new Intl.DateTimeFormat(words.locale, { ...DAY, timeZone });
  const time = new Intl.DateTimeFormat(words.locale, { ...TIME, timeZone });
  const [firstDay, lastDay] = [day.format(start), day.format(new Date(end.getTime() - 1))];
  if (allDay) return `${firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`}, ${words.allDay}`;
  if (firstDay === lastDay) return `${firstDay}, ${time.format(start)}–${time.format(end)} (${timeZone})`;
  return `${firstDay}, ${time.format(start)} – ${day.format(end)}, ${time.format(end)} (${timeZone})`;
}

/** For the subject line: "Mon 2 Mar, 11:00". */
export function shortWhenText({ start, timeZone, allDay }: Times, words: MailWords): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(words.locale, allDay ? day : { ...day, ...TIME }).format(start);
}

/** A single moment: "Monday 2 March 2026, 11:00 (Europe/Oslo)". */
export function instantText(at: Date, timeZone: string, words: MailWords): string {
  return `${new Intl.DateTimeFormat(words.locale, { ...DAY, ...TIME, timeZone }).format(at)} (${timeZone})`;
}
