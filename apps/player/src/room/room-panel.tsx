/** One room filling its screen, or its half: state by colour, sign and word, the time left, the meeting, and what can be done. */
import type { RoomSnapshot } from '@ones/contract';
import { type RoomStatusNow, roomStatusAt, roomStatusLooks } from '@ones/ui-core';
import { Feedback } from '../act/feedback.tsx';
import { useAct } from '../act/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import type { PanelLayout } from '../layout/panel-layout.ts';
import { Fitted } from '../parts/fitted.tsx';
import { Icon } from '../parts/icon.tsx';
import { LanguageMenu } from '../parts/language-menu.tsx';
import { OfflineMark } from '../parts/offline-mark.tsx';
import { paintOf } from '../parts/paint.ts';
import { DayStrip } from './day-strip.tsx';
import { MeetingSide } from './meeting-side.tsx';
import { PanelHead } from './panel-head.tsx';
import { RemainingFigure } from './remaining-figure.tsx';
import { RoomActs } from './room-acts.tsx';
import type { DisplayProps } from './room-display.tsx';

interface RoomPanelProps extends DisplayProps {
  readonly room: RoomSnapshot;
  readonly layout: PanelLayout;
  readonly last: boolean;
}

export function RoomPanel({ room, layout, last, token, now, age, onTokenRefused }: RoomPanelProps) {
  const at = roomStatusAt(room, now);
  const acts = useAct(token, onTokenRefused);
  const { timeZone } = room.resource;
  return (
    <section
      className="panel painted"
      aria-label={room.resource.name}
      data-status={at.status}
      data-offline={age !== null}
      data-shape={layout.shape}
      data-compact={layout.compact}
      data-ending={acts.state.name === 'undoable'}
      style={paintOf(at.status)}
    >
      <div className="panel-body">
        <PanelHead resource={room.resource} now={now} mark={age !== null ? <OfflineMark age={age} /> : null} />
        <div className="panel-main">
          <div className="state">
            <StateWord at={at} />
            <RemainingFigure at={at} now={now} timeZone={timeZone} />
          </div>
          <MeetingSide room={room} at={at} now={now} />
        </div>
        <RoomActs at={at} room={room} now={now} acts={acts} offline={age !== null} compact={layout.compact} />
        <footer className="panel-foot">
          <DayStrip room={room} now={now} mostHours={layout.compact ? 6 : 13} />
          {last && <LanguageMenu />}
        </footer>
        <Feedback acts={acts} timeZone={timeZone} />
      </div>
    </section>
  );
}

function StateWord({ at }: { readonly at: RoomStatusNow }) {
  const { t } = useWords();
  const look = roomStatusLooks[at.status];
  const word = t.state(look.labelKey);
  return (
    <Fitted as="p" className="state-word" text={word}>
      <Icon name={look.icon} />
      <span>{word}</span>
    </Fitted>
  );
}
