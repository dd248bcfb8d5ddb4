/** One booking across both sides, oldest first: what came, what was decided and done, what was sent, and mails. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { TrailEntry } from '@ones/contract';
import { DrawnIcon, ErrorState, Skeletons, useLive, useReading } from '@ones/ui';
import { formatDayRange, formatDayTime, type IconName, instantOf } from '@ones/ui-core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { display: 'flex', flexDirection: 'column' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '2px 10px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '& > :not(:first-child)': { gridColumn: 2 },
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

const icons: Readonly<Record<TrailEntry['kind'], IconName>> = {
  received: 'check-in',
  decided: 'hourglass',
  done: 'people',
  sent: 'cloud-sent',
  mailed: 'booked',
};

function trailQuery(bookingId: string) {
  return queryOptions({
    queryKey: ['resources', 'trail', bookingId],
    queryFn: async ({ signal }): Promise<readonly TrailEntry[]> =>
      (await dataOf(api.GET('/api/bookings/{id}/trail', { params: { path: { id: bookingId } }, signal }))).items,
  });
}

export function TrailSection({ bookingId }: { bookingId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const trail = useQuery(trailQuery(bookingId));
  useLive('resources');
  return (
    <section className={styles.section} aria-label={t('trail.title')}>
      <h3 className={styles.title}>{t('trail.title')}</h3>
      {trail.isError && !trail.data && <ErrorState error={trail.error} onRetry={() => void trail.refetch()} />}
      {trail.isPending && <Skeletons rows={4} height={40} />}
      {trail.data?.length === 0 && <p>{t('trail.none')}</p>}
      <ol className={styles.list}>
        {trail.data?.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: TrailEntry }) {
  const styles = useStyles();
  const { t } = useTranslation(['sync', 'audit']);
  const reading = useReading();
  const { kind, at, start, end, requestId, clientRequestId } = entry;
  return (
    <li className={styles.entry}>
      <DrawnIcon name={icons[kind]} size={18} />
      <span className={styles.what}>{t(`trail.kind.${kind}`, { what: useWhat(entry) })}</span>
      <span className={styles.quiet}>{[formatDayTime(instantOf(at), reading), ...useMore(entry)].join(' · ')}</span>
      {start && end && <span>{formatDayRange(instantOf(start), instantOf(end), reading)}</span>}
      {requestId && <span className={styles.id}>{t('trail.requestId', { id: requestId })}</span>}
      {clientRequestId && <span className={styles.id}>{t('trail.clientRequestId', { id: clientRequestId })}</span>}
    </li>
  );
}

/** A word where there is one; else the code itself, which support understands. */
function useWhat({ kind, what }: TrailEntry): string {
  const { t } = useTranslation(['sync', 'audit']);
  if (kind === 'done') return t(`audit:act.${what.replaceAll('.', '-')}`, { defaultValue: what });
  return t(`trail.what.${what}`, { defaultValue: what });
}

function useMore({ who, through, state, detail }: TrailEntry): readonly string[] {
  const { t } = useTranslation(['sync', 'audit']);
  const word = (code: string) =>
    t(`trail.word.${code}`, { defaultValue: t(`audit:channel.${code}`, { defaultValue: code }) });
  return [
    ...(who === null ? [] : [who]),
    ...[through, state, detail].flatMap((code) => (code === null ? [] : [word(code)])),
  ];
}
