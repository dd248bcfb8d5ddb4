/** What can be done by touch now: book for a length that fits, extend, end. */
import type { RoomSnapshot } from '@ones/contract';
import { formatTime, type RoomStatusNow } from '@ones/ui-core';
import { useState } from 'react';
import { HOME_AFTER } from '../act/act.ts';
import type { Acts } from '../act/use-act.ts';
import { useWords } from '../i18n/words.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { extensionOffers, type Offer, walkInOffers } from '../schedule/lengths.ts';
import { CheckIn } from './check-in.tsx';

interface RoomActsProps {
  readonly room: RoomSnapshot;
  readonly at: RoomStatusNow;
  readonly now: number;
  readonly acts: Acts;
  readonly offline: boolean;
  readonly compact: boolean;
}

export function RoomActs(props: RoomActsProps) {
  const { t } = useWords();
  const { at, now, offline } = props;
  const offers = walkInOffers(at, now, props.room.resource.timeZone);
  if (at.status === 'out-of-service' || at.status === 'closed') return null;
  if (offline) return <p className="acts-note">{t('act.offline')}</p>;
  if (at.status === 'waiting-check-in' && at.current)
    return <CheckIn acts={props.acts} bookingId={at.current.bookingId} resourceId={props.room.resource.id} />;
  if (offers.length > 0) return <BookNow {...props} offers={offers} />;
  if (at.status === 'in-use' && at.current) return <EndAndExtend {...props} bookingId={at.current.bookingId} />;
  return null;
}

function BookNow({ room, acts, compact, offers }: RoomActsProps & { readonly offers: readonly Offer[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const buttons = <WalkInButtons offers={offers} room={room} acts={acts} onTouched={() => setOpen(false)} />;
  if (!compact) {
    return (
      <div className="acts">
        <h3 className="acts-title">{t('act.bookNow')}</h3>
        {buttons}
      </div>
    );
  }
  return (
    <div className="acts">
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        aria-disabled={acts.busy}
        onClick={() => setOpen(true)}
      >
        {t('act.bookNow')}
      </button>
      <Sheet
        open={open}
        title={`${t('act.bookNow')} · ${room.resource.name}`}
        homeAfter={HOME_AFTER}
        onClose={() => setOpen(false)}
      >
        <div className="choices">{buttons}</div>
      </Sheet>
    </div>
  );
}

interface WalkInButtonsProps {
  readonly offers: readonly Offer[];
  readonly room: RoomSnapshot;
  readonly acts: Acts;
  readonly onTouched: () => void;
}

function WalkInButtons({ offers, room, acts, onTouched }: WalkInButtonsProps) {
  const { t, locale } = useWords();
  const reading = { locale, zone: room.resource.timeZone };
  return offers.map(({ minutes, until }) => (
    <button
      key={minutes ?? 'until-next'}
      type="button"
      className="button"
      aria-disabled={acts.busy}
      onClick={() => {
        acts.touch({ type: 'walk-in', resourceId: room.resource.id, minutes, until });
        onTouched();
      }}
    >
      {minutes === null
        ? t('act.untilTime', { time: formatTime(until, reading) })
        : t('act.minutes', { count: minutes })}
    </button>
  ));
}

function EndAndExtend({ at, acts, bookingId }: Pick<RoomActsProps, 'at' | 'acts'> & { readonly bookingId: string }) {
  const { t } = useWords();
  return (
    <div className="acts">
      {extensionOffers(at).map(({ minutes, until }) => (
        <button
          key={minutes}
          type="button"
          className="button quiet"
          aria-label={`${t('act.extend')} ${t('act.extendBy', { count: minutes ?? 0 })}`}
          aria-disabled={acts.busy}
          onClick={() => acts.touch({ type: 'extend', bookingId, minutes: minutes ?? 0, until })}
        >
          {t('act.extendBy', { count: minutes ?? 0 })}
        </button>
      ))}
      <button
        type="button"
        className="button"
        aria-disabled={acts.busy}
        onClick={() => acts.touch({ type: 'end', bookingId })}
      >
        {t('act.end')}
      </button>
    </div>
  );
}
