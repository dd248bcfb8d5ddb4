/** Today at a glance: taken times as bars on the hours, with the now-mark. The same is said in words for those who listen. */
import type { RoomSnapshot } from '@ones/contract';
import { formatRange, holdsItsTime, instantOf } from '@ones/ui-core';
import { useWords } from '../i18n/words.tsx';
import type { Variables } from '../parts/paint.ts';
import { stripOf } from '../schedule/strip.ts';

interface DayStripProps {
  readonly room: RoomSnapshot;
  readonly now: number;
  /** How many hours may be written without crowding. */
  readonly mostHours: number;
}

export function DayStrip({ room, now, mostHours }: DayStripProps) {
  const { t, locale } = useWords();
  const zone = room.resource.timeZone;
  const strip = stripOf(room.meetings, now, zone);
  const taken = room.meetings.filter((meeting) => holdsItsTime(meeting.state) && instantOf(meeting.end) > now);
  const words = taken.map((meeting) => formatRange(instantOf(meeting.start), instantOf(meeting.end), { locale, zone }));
  const every = Math.ceil((strip.hours.length - 1) / mostHours);
  return (
    <div className="strip" role="img" aria-label={`${t('room.today')}: ${words.join(', ') || t('room.noMore')}`}>
      <div className="strip-track">
        {strip.blocks.map((block) => (
          <span key={block.id} className="strip-block" data-past={block.past} style={placed(block.left, block.width)} />
        ))}
        <span className="strip-now" style={placed(strip.now, 0)} />
      </div>
      <div className="strip-hours">
        {strip.hours.map(({ hour, left }, index) =>
          index % every === 0 ? (
            <span key={hour} style={placed(left, 0)} data-edge={left === 0 ? 'start' : left === 1 ? 'end' : undefined}>
              {hourWord(hour, locale)}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}

/** "13" or "1", as the locale counts; the zone does not matter, since the hour is already the room's. */
function hourWord(hour: number, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).formatToParts(hour * 3_600_000);
  return String(Number(parts.find((part) => part.type === 'hour')?.value ?? hour));
}

function placed(left: number, width: number): Variables {
  return { '--left': left, '--width': width };
}
