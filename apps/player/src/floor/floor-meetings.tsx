/** Today's meetings of a floor in order of time, a page at a time. */
import type { DoorMeeting, RoomSnapshot } from '@ones/contract';
import { formatTime, holdsItsTime, instantOf, wallTimeOf } from '@ones/ui-core';
import { useRef } from 'react';
import { useWords } from '../i18n/words.tsx';
import { useArea } from '../parts/use-area.ts';
import { useWindowSize } from '../parts/use-window-size.ts';
import { meetingWords } from '../schedule/meeting-words.ts';
import { pageOf } from '../schedule/paging.ts';
import { usePages } from './use-pages.ts';

interface Line {
  readonly meeting: DoorMeeting;
  readonly room: RoomSnapshot;
}

const TURN_EVERY = 12_000;
const HOLD_AFTER_TOUCH = 30_000;
const LINE_HEIGHT = 58;
const LINE_SHARE = 0.07;

export function FloorMeetings({ rooms, now }: { readonly rooms: readonly RoomSnapshot[]; readonly now: number }) {
  const { t, locale } = useWords();
  const screen = useWindowSize();
  const list = useRef<HTMLOListElement>(null);
  const area = useArea(list, { width: 300, height: 600 });
  const lineHeight = Math.max(LINE_HEIGHT, Math.min(screen.width, screen.height) * LINE_SHARE);
  const perPage = Math.max(1, Math.floor(area.height / lineHeight));
  const lines = linesOf(rooms, now);
  const pages = usePages(Math.max(1, Math.ceil(lines.length / perPage)), TURN_EVERY, HOLD_AFTER_TOUCH);
  const pageCount = Math.ceil(lines.length / perPage);
  return (
    <section className="floor-meetings">
      <div className="floor-meetings-head">
        <h2>{t('floor.meetings')}</h2>
        {pageCount > 1 && (
          <button type="button" className="button quiet pager" onClick={pages.next}>
            <span aria-hidden="true">{`${pages.page + 1} / ${pageCount}`}</span>
            <span className="visually-hidden">{t('floor.nextPage')}</span>
          </button>
        )}
      </div>
      {lines.length === 0 && <p className="floor-quiet">{t('floor.noMeetings')}</p>}
      <ol ref={list} style={{ gridAutoRows: lineHeight }}>
        {pageOf(lines, pages.page, perPage).map(({ meeting, room }) => {
          const words = meetingWords(meeting, t);
          const running = instantOf(meeting.start) <= now;
          return (
            <li key={`${meeting.occurrenceId} ${room.resource.id}`} data-running={running}>
              <time>{formatTime(instantOf(meeting.start), { locale, zone: room.resource.timeZone })}</time>
              <span className="line-title">{words.title}</span>
              <span className="line-room">{room.resource.name}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function linesOf(rooms: readonly RoomSnapshot[], now: number): readonly Line[] {
  return rooms
    .flatMap((room) => {
      const zone = room.resource.timeZone;
      const today = wallTimeOf(now, zone).date;
      return room.meetings
        .filter((meeting) => holdsItsTime(meeting.state) && instantOf(meeting.end) > now)
        .filter((meeting) => wallTimeOf(instantOf(meeting.start), zone).date <= today)
        .map((meeting) => ({ meeting, room }));
    })
    .sort((a, b) => instantOf(a.meeting.start) - instantOf(b.meeting.start));
}
