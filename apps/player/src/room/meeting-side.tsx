/** Beside the figure: the meeting that holds the room, the next one, and where else there is a free room. */
import type { DoorMeeting, RoomSnapshot } from '@ones/contract';
import { formatDayTime, formatRange, formatTime, instantOf, type RoomStatusNow } from '@ones/ui-core';
import { useWords } from '../i18n/words.tsx';
import { Icon } from '../parts/icon.tsx';
import { isToday } from '../schedule/day.ts';
import { exchangeWords, meetingWords } from '../schedule/meeting-words.ts';

interface MeetingSideProps {
  readonly room: RoomSnapshot;
  readonly at: RoomStatusNow;
  readonly now: number;
}

export function MeetingSide({ room, at, now }: MeetingSideProps) {
  const { t } = useWords();
  const { timeZone } = room.resource;
  const main = at.current ?? (at.status === 'starting-soon' ? at.next : null);
  const following = main === at.next ? null : at.next;
  return (
    <div className="side">
      {main && (
        <MainMeeting meeting={main} label={main === at.current ? t('room.now') : t('room.next')} zone={timeZone} />
      )}
      {following && <NextMeeting meeting={following} alone={main === null} zone={timeZone} now={now} />}
      {at.status !== 'free' && <Nearby room={room} now={now} />}
    </div>
  );
}

interface MeetingProps {
  readonly meeting: DoorMeeting;
  readonly zone: string;
}

function MainMeeting({ meeting, label, zone }: MeetingProps & { readonly label: string }) {
  const { t, locale } = useWords();
  const words = meetingWords(meeting, t);
  const exchange = exchangeWords(meeting, t);
  return (
    <div className="meeting">
      <p className="label">
        {label}
        <time>{formatRange(instantOf(meeting.start), instantOf(meeting.end), { locale, zone })}</time>
      </p>
      <h2 className="subject">{words.title}</h2>
      {words.organizer && <p className="organizer">{words.organizer}</p>}
      {exchange && (
        <p className="exchange">
          <Icon name="cloud-wait" />
          {exchange}
        </p>
      )}
    </div>
  );
}

function NextMeeting({ meeting, zone, alone, now }: MeetingProps & { readonly alone: boolean; readonly now: number }) {
  const { t, locale } = useWords();
  const words = meetingWords(meeting, t);
  const start = instantOf(meeting.start);
  const reading = { locale, zone };
  const when = isToday(start, now, zone)
    ? formatRange(start, instantOf(meeting.end), reading)
    : formatDayTime(start, reading);
  return (
    <div className="meeting" data-small={!alone}>
      <p className="label">
        {t('room.next')}
        <time>{when}</time>
      </p>
      <h2 className="subject">{words.title}</h2>
      {alone && words.organizer && <p className="organizer">{words.organizer}</p>}
    </div>
  );
}

function Nearby({ room, now }: { readonly room: RoomSnapshot; readonly now: number }) {
  const { t, locale } = useWords();
  if (room.nearbyFree.length === 0) return null;
  const reading = { locale, zone: room.resource.timeZone };
  return (
    <div className="nearby">
      <p className="label">{t('room.nearby')}</p>
      <ul>
        {room.nearbyFree.slice(0, 3).map((free) => (
          <li key={free.id}>
            <Icon name="free" />
            <strong>{free.name}</strong>
            {free.freeUntil && isToday(instantOf(free.freeUntil), now, reading.zone) && (
              <span>{t('act.untilTime', { time: formatTime(instantOf(free.freeUntil), reading) })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
