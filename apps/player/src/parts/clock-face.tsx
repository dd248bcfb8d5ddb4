/** The time of day in a room's zone; "AM" and "PM" are set small where a locale has them. */
import { timestampOf } from '@ones/ui-core';
import { useWords } from '../i18n/words.tsx';

export function ClockFace({ now, timeZone }: { readonly now: number; readonly timeZone: string }) {
  const { locale } = useWords();
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  return (
    <time className="clock-time" dateTime={timestampOf(now)}>
      {format
        .formatToParts(now)
        .map(({ type, value }) => (type === 'dayPeriod' ? <small key={type}>{value}</small> : value))}
    </time>
  );
}
