/** My schedule: the next meeting as a banner, what needs me, then day by day; live. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ActionLink, EmptyState, ErrorState, Skeletons, useLive, useNow, useReading } from '@ones/ui';
import { startOfDay } from '@ones/ui-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { principalsQuery } from '../delegates/delegate-queries.ts';
import { WhoseField } from '../delegates/whose-field.tsx';
import { TitledPage } from '../pages/titled-page.tsx';
import { agendaOf } from './agenda.ts';
import { AgendaSection } from './agenda-section.tsx';
import { DayTitle } from './day-title.tsx';
import { NextBanner } from './next-banner.tsx';
import { scheduleQuery } from './schedule-queries.ts';

/** A choice of one name: no wider than names are. */
const useStyles = makeStyles({ whose: { maxWidth: '360px' } });

export function SchedulePage() {
  const styles = useStyles();
  const { t } = useTranslation('schedule');
  const { of }: { of?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data: principals } = useQuery(principalsQuery);
  useLive('my-schedule');
  const personId = typeof of === 'string' ? of : null;
  const name = principals?.find(({ id }) => id === personId)?.name;
  return (
    <TitledPage title={name === undefined ? t('title') : t('whose.title', { name })}>
      <div className={styles.whose}>
        <WhoseField
          label={t('whose.label')}
          me={t('whose.mine')}
          chosen={personId}
          onChange={(id) => void navigate({ to: '/schedule', search: id === null ? {} : { of: id } })}
        />
      </div>
      <Schedule personId={personId} />
    </TitledPage>
  );
}

function Schedule({ personId }: { personId: string | null }) {
  const { t } = useTranslation(['schedule', 'common']);
  const reading = useReading();
  const now = useNow();
  const list = useInfiniteQuery(scheduleQuery(startOfDay(now, reading.zone), personId));
  if (list.isError && !list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeletons rows={4} height={96} />;
  const { attention, days, next } = agendaOf(
    list.data.pages.flatMap((page) => page.items),
    now,
    reading.zone,
  );
  if (attention.length === 0 && days.length === 0) return <NoMeetings />;
  return (
    <>
      {next && <NextBanner booking={next} now={now} />}
      <AgendaSection title={t('attention')} bookings={attention} now={now} withDay />
      {days.map(({ date, bookings }) => (
        <AgendaSection key={date} title={<DayTitle date={date} now={now} />} bookings={bookings} now={now} />
      ))}
      {list.hasNextPage && (
        <Button disabledFocusable={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common:act.more')}
        </Button>
      )}
    </>
  );
}

function NoMeetings() {
  const { t } = useTranslation('schedule');
  return (
    <EmptyState icon="booked" title={t('empty.title')} text={t('empty.text')}>
      <ActionLink to="/">{t('empty.act')}</ActionLink>
    </EmptyState>
  );
}
