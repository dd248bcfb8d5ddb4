/** The big figure: how long the present state lasts, and until when. */
import { formatTime, instantOf, type RoomStatusNow } from '@ones/ui-core';
import type { Translate } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import type { Variables } from '../parts/paint.ts';
import { hoursAndMinutes, type Remaining, remainingOf } from '../schedule/remaining.ts';
import { widthInEms } from '../schedule/text-width.ts';

interface RemainingFigureProps {
  readonly at: RoomStatusNow;
  readonly now: number;
  readonly timeZone: string;
}

/** Units are set at this share of the figure's size; the style sheet says the same. */
const UNIT_SCALE = 0.4;

export function RemainingFigure({ at, now, timeZone }: RemainingFigureProps) {
  const { t, locale } = useWords();
  const remaining = remainingOf(at, now, timeZone);
  const time = (instant: number) => formatTime(instant, { locale, zone: timeZone });
  const words = untilWords(at, remaining, t, time);
  const parts = partsOf(remaining, t);
  const style: Variables = { '--ems': emsOf(parts) };
  return (
    <>
      {parts.length > 0 && (
        <p className="remaining" style={style} data-words={remaining.kind === 'rest-of-day'}>
          {parts.map((part) => (
            <span key={part.unit ?? part.figure} className="remaining-part">
              {part.figure}
              {part.unit && <small>{part.unit}</small>}
            </span>
          ))}
        </p>
      )}
      {words && <p className="until">{words}</p>}
    </>
  );
}

interface Part {
  readonly figure: string;
  readonly unit: string | null;
}

function partsOf(remaining: Remaining, t: Translate): readonly Part[] {
  if (remaining.kind === 'none') return [];
  if (remaining.kind === 'rest-of-day') return [{ figure: t('time.restOfDay'), unit: null }];
  const { hours, minutes } = hoursAndMinutes(remaining.minutes);
  const inHours = { figure: String(hours), unit: t('unit.hours') };
  const inMinutes = { figure: String(minutes), unit: t('unit.minutes') };
  if (hours === 0) return [inMinutes];
  return minutes === 0 ? [inHours] : [inHours, inMinutes];
}

function emsOf(parts: readonly Part[]): number {
  const widths = parts.map(
    (part) => widthInEms(part.figure) + (part.unit ? UNIT_SCALE * widthInEms(part.unit) + 0.12 : 0),
  );
  return widths.reduce((sum, width) => sum + width, 0) + Math.max(0, parts.length - 1) * 0.2;
}

function untilWords(
  at: RoomStatusNow,
  remaining: Remaining,
  t: Translate,
  time: (instant: number) => string,
): string | null {
  switch (at.status) {
    case 'closed':
      return at.busyUntil === null ? t('room.closed') : t('room.closedUntil', { time: time(at.busyUntil) });
    case 'out-of-service':
      return t('room.outOfService');
    case 'free':
      return remaining.kind === 'minutes' ? t('time.freeUntil', { time: time(remaining.until) }) : t('time.freeToday');
    case 'starting-soon':
      return remaining.kind === 'minutes' ? t('time.startsAt', { time: time(remaining.until) }) : null;
    case 'waiting-check-in':
      return remaining.kind === 'minutes' ? t('time.checkInBy', { time: time(remaining.until) }) : null;
    case 'in-use': {
      if (!at.current) return null;
      const end = instantOf(at.current.end);
      const then = at.busyUntil ?? end;
      return then > end
        ? t('time.untilThen', { time: time(end), after: time(then) })
        : t('act.untilTime', { time: time(end) });
    }
  }
}
