/** The display in a lobby: every room of a floor as a live card, today's meetings, and a room's own card by touch. */
import type { DisplaySnapshot, RoomSnapshot } from '@ones/contract';
import { formatDay, roomStatusAt } from '@ones/ui-core';
import { useState } from 'react';
import '../styles/floor.css';
import { useWords } from '../i18n/words.tsx';
import { ClockFace } from '../parts/clock-face.tsx';
import { LanguageMenu } from '../parts/language-menu.tsx';
import { OfflineMark } from '../parts/offline-mark.tsx';
import type { DisplayProps } from '../room/room-display.tsx';
import { FloorCards } from './floor-cards.tsx';
import { FloorMeetings } from './floor-meetings.tsx';
import { Legend } from './legend.tsx';
import { RoomSheet } from './room-sheet.tsx';

type FloorSnapshot = Extract<DisplaySnapshot, { kind: 'floor-display' }>;

export function FloorDisplay({ display, now, age, ...rest }: DisplayProps & { readonly display: FloorSnapshot }) {
  const { t } = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const { floor, rooms } = display;
  const shown = rooms.map((room) => ({ room, at: roomStatusAt(room, now) }));
  const free = shown.filter(({ at }) => at.status === 'free').length;
  const open = shown.find(({ room }) => room.resource.id === openId) ?? null;
  return (
    <main className="floor" data-offline={age !== null}>
      <header className="floor-head">
        <div>
          <h1>{floor.name}</h1>
          <p>{floor.buildingName}</p>
        </div>
        <p className="floor-count">
          <span className="visually-hidden">{t('floor.count', { free, total: rooms.length })}</span>
          <span aria-hidden="true">{t('floor.free')}</span>
          <strong aria-hidden="true">{t('floor.of', { free, total: rooms.length })}</strong>
        </p>
        <FloorClock rooms={rooms} now={now} />
      </header>
      <section className="floor-rooms" aria-label={t('floor.rooms')}>
        {shown.length > 0 ? <FloorCards shown={shown} now={now} onOpen={setOpenId} /> : <p>{t('floor.noRooms')}</p>}
      </section>
      <FloorMeetings rooms={rooms} now={now} />
      <footer className="floor-foot">
        {age !== null ? <OfflineMark age={age} /> : <Legend />}
        <LanguageMenu />
      </footer>
      {open && <RoomSheet {...open} now={now} age={age} {...rest} onClose={() => setOpenId(null)} />}
    </main>
  );
}

function FloorClock({ rooms, now }: { readonly rooms: readonly RoomSnapshot[]; readonly now: number }) {
  const { locale } = useWords();
  const zone = rooms[0]?.resource.timeZone ?? 'UTC';
  return (
    <div className="clock">
      <ClockFace now={now} timeZone={zone} />
      <span className="clock-day">{formatDay(now, { locale, zone }, 'long')}</span>
    </div>
  );
}
