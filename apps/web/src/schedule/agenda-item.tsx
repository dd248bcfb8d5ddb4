/** One meeting of the agenda: time, title, room, states, answers, and the acts possible now. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { useAppearance, useReading } from '@ones/ui';
import { formatDay, formatLength, formatRange, type Instant, instantOf, tones } from '@ones/ui-core';
import { useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BookingActs } from '../booking/booking-acts.tsx';
import { BookingLink } from '../booking/booking-link.tsx';
import { BookingStates, lookOf } from '../booking/booking-states.tsx';
import { roomsOf } from '../booking/booking-words.ts';
import { OnlineMeetingNote } from '../booking/online-meeting.tsx';
import { placesOf } from '../booking/place-words.ts';
import { CompletionNote } from '../completion/completion-note.tsx';
import { useSession } from '../session/session.ts';
import { answersOf } from './agenda.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '148px minmax(0, 1fr)',
    gap: '10px 16px',
    padding: '14px 16px 14px 12px',
    borderRadius: tokens.borderRadiusXLarge,
    borderLeft: '5px solid',
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px' },
  },
  over: { background: 'transparent', boxShadow: 'none' },
  time: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  length: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  body: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function AgendaItem({ booking, now, withDay }: { booking: Booking; now: Instant; withDay: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation(['schedule', 'common']);
  const reading = useReading();
  const { shown } = useAppearance();
  const titleId = useId();
  const [start, end] = [instantOf(booking.start), instantOf(booking.end)];
  const edge = tones[lookOf(booking).tone][shown].edge;
  return (
    <article
      aria-labelledby={titleId}
      className={mergeClasses(styles.item, end <= now && styles.over)}
      style={{ borderLeftColor: edge }}
    >
      <p className={styles.time}>
        {withDay && <span className={styles.length}>{formatDay(start, reading)}</span>}
        {formatRange(start, end, reading)}
        <span className={styles.length}>{formatLength(end - start, reading.locale)}</span>
      </p>
      <div className={styles.body}>
        <h3 id={titleId} className={styles.title}>
          <BookingLink booking={booking} />
        </h3>
        <p className={styles.quiet}>
          {[roomsOf(booking), placesOf(booking.allocations, t)].filter((word) => word !== '').join(' · ')}
        </p>
        <BookingStates booking={booking} />
        {booking.completion && <CompletionNote booking={booking} completion={booking.completion} />}
        <OnlineMeetingNote booking={booking} />
        <People booking={booking} />
        <BookingActs booking={booking} titleId={titleId} />
      </div>
    </article>
  );
}

function People({ booking }: { booking: Booking }) {
  const styles = useStyles();
  const { t } = useTranslation('schedule');
  const me = useSession()?.person.id ?? null;
  const { of }: { of?: unknown } = useSearch({ strict: false });
  const whose = typeof of === 'string' ? of : me;
  const words = [
    ...(booking.organizer.personId === whose ? [] : [t('invitedBy', { name: booking.organizer.name })]),
    ...(booking.bookedBy === null || booking.bookedBy.personId === me
      ? []
      : [t('bookedBy', { name: booking.bookedBy.name })]),
    ...answersOf(booking).map(({ answer, count }) => t(`answers.${answer}`, { count })),
  ];
  return words.length === 0 ? null : <p className={styles.quiet}>{words.join(' · ')}</p>;
}
