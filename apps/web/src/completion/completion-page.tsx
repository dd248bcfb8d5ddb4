/** Where the mail about a booking made in Outlook leads: the meeting, what is missing, until when; or how it ended. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Completion } from '@ones/contract';
import { ActionLink, EmptyState, Fact, FactList, Skeletons, useLive, usePageTitle, useReading } from '@ones/ui';
import { formatDayRange, formatDayTime, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../pages/load-failed.tsx';
import { CompletionForm } from './completion-form.tsx';
import { completionQuery } from './completion-queries.ts';

const useStyles = makeStyles({
  page: { maxWidth: '760px', margin: '0 auto', display: 'flex', flexDirection: 'column', gap: '16px' },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    padding: '20px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  subject: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

export function CompletionPage() {
  const styles = useStyles();
  const { t, i18n } = useTranslation('pages');
  const { completionId = '' }: { completionId?: string } = useParams({ strict: false });
  const completion = useQuery(completionQuery(completionId, i18n.language));
  usePageTitle(t('completion.title'));
  useLive('my-schedule');
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('completion.title')}</h1>
      {completion.data ? (
        <Card completion={completion.data} />
      ) : completion.isError ? (
        <LoadFailed error={completion.error} onRetry={() => void completion.refetch()} />
      ) : (
        <Skeletons rows={2} height={160} />
      )}
    </div>
  );
}

function Card({ completion }: { readonly completion: Completion }) {
  const styles = useStyles();
  const { t } = useTranslation(['pages', 'common', 'booking']);
  const { booking, state, dueAt } = completion;
  const reading = useReading();
  const title = booking.subject ?? t(booking.private ? 'common:private' : 'booking:panel.defaultSubject');
  return (
    <div className={styles.card}>
      <h2 className={styles.subject}>{title}</h2>
      <FactList>
        <Fact name={t('approvals.when')}>
          {formatDayRange(instantOf(booking.start), instantOf(booking.end), reading)}
          {booking.recurring && ` · ${t('booking:series')}`}
        </Fact>
        <Fact name={t('approvals.where')}>{booking.resources.join(', ')}</Fact>
        <Fact name={t('approvals.who')}>{booking.organizer}</Fact>
        {state === 'open' && <Fact name={t('completion.by')}>{formatDayTime(instantOf(dueAt), reading)}</Fact>}
      </FactList>
      {state === 'open' ? (
        <CompletionForm completion={completion} />
      ) : (
        <EmptyState
          icon={state === 'completed' ? 'booked' : 'hourglass'}
          title={t(`completion.over.${state}.title`)}
          text={t(`completion.over.${state}.text`)}
        >
          <ActionLink to={`/bookings/${completion.bookingId}`}>{t('completion.booking')}</ActionLink>
        </EmptyState>
      )}
    </div>
  );
}
