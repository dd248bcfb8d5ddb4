/** The card of one room on a floor display: its state, today's meetings, and booking it from here. */
import { formatRange, holdsItsTime, instantOf, roomStatusLooks, wallTimeOf } from '@ones/ui-core';
import { HOME_AFTER } from '../act/act.ts';
import { Feedback } from '../act/feedback.tsx';
import { useAct } from '../act/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { Icon } from '../parts/icon.tsx';
import { paintOf } from '../parts/paint.ts';
import { Sheet } from '../parts/sheet.tsx';
import { DayStrip } from '../room/day-strip.tsx';
import { RemainingFigure } from '../room/remaining-figure.tsx';
import { RoomActs } from '../room/room-acts.tsx';
import type { DisplayProps } from '../room/room-display.tsx';
import { meetingWords } from '../schedule/meeting-words.ts';
import type { ShownRoom } from './floor-cards.tsx';

interface RoomSheetProps extends ShownRoom, DisplayProps {
  readonly onClose: () => void;
}

const SHOWN_MEETINGS = 5;

export function RoomSheet({ room, at, now, age, token, onTokenRefused, onClose }: RoomSheetProps) {
  const { t } = useWords();
  const acts = useAct(token, onTokenRefused);
  const look = roomStatusLooks[at.status];
  const { timeZone } = room.resource;
  return (
    <Sheet open title={room.resource.name} homeAfter={HOME_AFTER} onClose={onClose} className="room-sheet">
      <div className="sheet-state painted" data-status={at.status} style={paintOf(at.status)}>
        <p className="state-word">
          <Icon name={look.icon} />
          <span>{t.state(look.labelKey)}</span>
        </p>
        <div>
          <RemainingFigure at={at} now={now} timeZone={timeZone} />
        </div>
        <RoomActs at={at} room={room} now={now} acts={acts} offline={age !== null} compact={false} />
        <DayStrip room={room} now={now} mostHours={6} />
        <Feedback acts={acts} timeZone={timeZone} />
      </div>
      <TodaysList room={room} now={now} />
    </Sheet>
  );
}

function TodaysList({ room, now }: Pick<RoomSheetProps, 'room' | 'now'>) {
  const { t, locale } = useWords();
  const zone = room.resource.timeZone;
  const today = wallTimeOf(now, zone).date;
  const meetings = room.meetings.filter(
    (meeting) =>
      holdsItsTime(meeting.state) &&
      instantOf(meeting.end) > now &&
      wallTimeOf(instantOf(meeting.start), zone).date <= today,
  );
  return (
    <div className="sheet-list">
      <h3 className="label">{t('room.today')}</h3>
      {meetings.length === 0 && <p>{t('room.noMore')}</p>}
      <ol>
        {meetings.slice(0, SHOWN_MEETINGS).map((meeting) => {
          const words = meetingWords(meeting, t);
          return (
            <li key={meeting.occurrenceId}>
              <time>{formatRange(instantOf(meeting.start), instantOf(meeting.end), { locale, zone })}</time>
              <strong>{words.title}</strong>
              {words.organizer && <span>{words.organizer}</span>}
            </li>
          );
        })}
      </ol>
      {meetings.length > SHOWN_MEETINGS && <p>{t('floor.more', { count: meetings.length - SHOWN_MEETINGS })}</p>}
    </div>
  );
}
