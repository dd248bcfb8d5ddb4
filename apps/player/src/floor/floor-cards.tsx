/** The rooms of a floor as cards that fill the screen; what does not fit comes on the next page, by itself. */
import type { RoomSnapshot } from '@ones/contract';
import { formatTime, type RoomStatusNow, roomStatusLooks } from '@ones/ui-core';
import { useRef } from 'react';
import { useWords, type Words } from '../i18n/words.tsx';
import { Fitted } from '../parts/fitted.tsx';
import { Icon } from '../parts/icon.tsx';
import { paintOf, type Variables } from '../parts/paint.ts';
import { useArea } from '../parts/use-area.ts';
import { isToday } from '../schedule/day.ts';
import { gridFor, pageOf } from '../schedule/paging.ts';
import { usePages } from './use-pages.ts';

export interface ShownRoom {
  readonly room: RoomSnapshot;
  readonly at: RoomStatusNow;
}

interface FloorCardsProps {
  readonly shown: readonly ShownRoom[];
  readonly now: number;
  readonly onOpen: (resourceId: string) => void;
}

const SMALLEST = { width: 196, height: 92 };
const GAP = 10;
const TURN_EVERY = 20_000;
const HOLD_AFTER_TOUCH = 30_000;

export function FloorCards({ shown, now, onOpen }: FloorCardsProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const area = useArea(box, { width: 1200, height: 800 });
  const grid = gridFor(shown.length, area, SMALLEST, GAP);
  const pages = usePages(grid.pages, TURN_EVERY, HOLD_AFTER_TOUCH);
  const style: Variables = { '--columns': grid.columns, '--rows': grid.rows };
  return (
    <>
      <div className="cards" ref={box} style={style}>
        {pageOf(shown, pages.page, grid.columns * grid.rows).map(({ room, at }) => (
          <RoomCard key={room.resource.id} room={room} at={at} now={now} onOpen={() => onOpen(room.resource.id)} />
        ))}
      </div>
      {grid.pages > 1 && (
        <button type="button" className="button quiet pager" onClick={pages.next}>
          {t('floor.page', { page: pages.page + 1, pages: grid.pages })}
          <span className="visually-hidden">{t('floor.nextPage')}</span>
        </button>
      )}
    </>
  );
}

interface RoomCardProps extends ShownRoom {
  readonly now: number;
  readonly onOpen: () => void;
}

function RoomCard({ room, at, now, onOpen }: RoomCardProps) {
  const words = useWords();
  const { t } = words;
  const look = roomStatusLooks[at.status];
  const until = untilWords(at, now, room.resource.timeZone, words);
  return (
    <button type="button" className="card painted" data-status={at.status} style={paintOf(at.status)} onClick={onOpen}>
      <Fitted as="span" className="card-name" text={room.resource.name} />
      <span className="card-foot">
        <span className="card-state">
          <Icon name={look.icon} />
          {t.state(look.labelKey)}
        </span>
        {until && <span className="card-until">{until}</span>}
      </span>
    </button>
  );
}

function untilWords(at: RoomStatusNow, now: number, zone: string, words: Pick<Words, 't' | 'locale'>): string | null {
  const { t, locale } = words;
  const time = (instant: number) => formatTime(instant, { locale, zone });
  if (at.status === 'starting-soon')
    return at.next ? t('time.startsAt', { time: time(Date.parse(at.next.start)) }) : null;
  const until = at.status === 'free' ? at.freeUntil : at.busyUntil;
  return until !== null && isToday(until, now, zone) ? t('act.untilTime', { time: time(until) }) : null;
}
