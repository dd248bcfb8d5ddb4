/** What the nightly compares of whole calendars found: run by run, in which rooms, and what became of it (rule S15). */
import { makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { CompareRun } from '@ones/contract';
import { EmptyState, ErrorState, Skeletons, useLive, useReading } from '@ones/ui';
import { formatDay, formatDayTime, instantOf } from '@ones/ui-core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { Page } from '../../pages/page.tsx';
import { DifferenceList } from './difference-list.tsx';

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: '6px' },
  name: { fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The key begins with the live topic; a compare itself tells nobody, so it is asked again each minute. */
function comparesQuery(id: string) {
  return queryOptions({
    queryKey: ['connections', 'compares', id],
    queryFn: async ({ signal }): Promise<readonly CompareRun[]> =>
      (await dataOf(api.GET('/api/connections/{id}/compares', { params: { path: { id } }, signal }))).items,
    refetchInterval: 60_000,
  });
}

export function ComparesPage() {
  const { t } = useTranslation('sync');
  const { connectionId = '' }: { connectionId?: string } = useParams({ strict: false });
  const runs = useQuery(comparesQuery(connectionId));
  useLive('connections');
  const back = (
    <Link to="/connections/$connectionId" params={{ connectionId }}>
      {t('compares.toHealth')}
    </Link>
  );
  return (
    <Page title={t('compares.title')} acts={back}>
      <p>{t('compares.intro')}</p>
      {runs.data ? (
        runs.data.map((run) => <Run key={run.date} run={run} />)
      ) : runs.isError ? (
        <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />
      ) : (
        <Skeletons rows={4} height={80} />
      )}
      {runs.data?.length === 0 && (
        <EmptyState icon="hourglass" title={t('compares.none.title')} text={t('compares.none.text')} />
      )}
    </Page>
  );
}

function Run({ run }: { run: CompareRun }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const reading = useReading();
  const { date, compared, healed, held, rooms } = run;
  return (
    <Card title={formatDay(instantOf(`${date}T00:00:00Z`), { ...reading, zone: 'UTC' }, 'long')}>
      <p>{t('compares.run', { count: compared, healed, held })}</p>
      {rooms.length === 0 && <p className={styles.quiet}>{t('compares.same')}</p>}
      {rooms.map((room) => (
        <section key={room.id} className={styles.room} aria-label={room.name}>
          <h3 className={styles.name}>{room.name}</h3>
          <span className={styles.quiet}>
            {t(`compares.outcome.${room.outcome}`, {
              count: room.differing,
              at: formatDayTime(instantOf(room.comparedAt), reading),
            })}
          </span>
          <DifferenceList differences={room.differences} differing={room.differing} />
        </section>
      ))}
    </Card>
  );
}
