/** One booking at an address of its own, to be shared and come back to. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { Skeletons, useLive, usePageTitle, useReading, useToast } from '@ones/ui';
import { formatDayRange, formatLength, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CompletionNote } from '../completion/completion-note.tsx';
import { LoadFailed } from '../pages/load-failed.tsx';
import { BookingActs } from './booking-acts.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { bookingQuery } from './booking-queries.ts';
import { BookingStates } from './booking-states.tsx';
import { titleOf } from './booking-words.ts';
import { OnlineMeetingNote } from './online-meeting.tsx';

const useStyles = makeStyles({
  page: { maxWidth: '760px', margin: '0 auto', display: 'flex', flexDirection: 'column', gap: '16px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    padding: '20px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, overflowWrap: 'anywhere' },
  when: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export function BookingPage() {
  const styles = useStyles();
  const { t } = useTranslation('pages');
  const { bookingId = '' }: { bookingId?: string } = useParams({ strict: false });
  const { occurrence }: { occurrence?: unknown } = useSearch({ strict: false });
  const booking = useQuery(bookingQuery(bookingId, typeof occurrence === 'string' ? occurrence : null));
  useLive('my-schedule');
  if (booking.data) return <BookingCard booking={booking.data} />;
  return (
    <div className={styles.page}>
      <h1 className="ones-hidden">{t('nav.schedule')}</h1>
      {booking.isError ? (
        <LoadFailed error={booking.error} onRetry={() => void booking.refetch()} />
      ) : (
        <Skeletons rows={2} height={160} />
      )}
    </div>
  );
}

function BookingCard({ booking }: { booking: Booking }) {
  const styles = useStyles();
  const { t } = useTranslation(['booking', 'common']);
  const reading = useReading();
  const toast = useToast();
  const titleId = useId();
  const title = titleOf(booking, t);
  usePageTitle(title);
  const [start, end] = [instantOf(booking.start), instantOf(booking.end)];
  const copy = () => void navigator.clipboard.writeText(location.href).then(() => toast({ text: t('linkCopied') }));
  return (
    <article className={styles.page} aria-labelledby={titleId}>
      <div className={styles.card}>
        <h1 id={titleId} className={styles.title}>
          {title}
        </h1>
        <p className={styles.when}>
          {formatDayRange(start, end, reading)} ({formatLength(end - start, reading.locale)})
        </p>
        <BookingStates booking={booking} />
        {booking.completion && <CompletionNote booking={booking} completion={booking.completion} />}
        <OnlineMeetingNote booking={booking} />
        <BookingActs booking={booking} titleId={titleId} />
      </div>
      <div className={styles.card}>
        <BookingFacts booking={booking} />
        <div>
          <Button onClick={copy}>{t('copyLink')}</Button>
        </div>
      </div>
    </article>
  );
}
