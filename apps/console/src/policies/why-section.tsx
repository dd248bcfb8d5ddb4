/** "Why?": every stored verdict of a booking, newest first, in the reader's language (B10). */
import { makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Verdict } from '@ones/contract';
import { ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { VerdictView } from './verdict-view.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Sentences come in the language of the page. */
function verdictsQuery(bookingId: string, language: string) {
  return queryOptions({
    queryKey: ['resources', 'verdicts', bookingId, language],
    queryFn: async ({ signal }): Promise<readonly Verdict[]> =>
      (await dataOf(api.GET('/api/bookings/{id}/verdicts', { params: { path: { id: bookingId } }, signal }))).items,
  });
}

export function WhySection({ bookingId }: { bookingId: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('policies');
  const reading = useReading();
  const verdicts = useQuery(verdictsQuery(bookingId, i18n.language));
  return (
    <section className={styles.section} aria-label={t('why.title')}>
      <h3 className={styles.title}>{t('why.title')}</h3>
      {verdicts.isError && !verdicts.data && (
        <ErrorState error={verdicts.error} onRetry={() => void verdicts.refetch()} />
      )}
      {verdicts.isPending && <Skeletons rows={3} height={24} />}
      {verdicts.data?.length === 0 && <p>{t('why.none')}</p>}
      {verdicts.data?.map(({ id, act, at, resources }) => (
        <article key={id} className={styles.section}>
          <p className={styles.quiet}>
            {t('why.at', {
              act: t(`why.act.${act}`, { defaultValue: act }),
              when: formatDayTime(instantOf(at), reading),
            })}
          </p>
          <VerdictView resources={resources} />
        </article>
      ))}
    </section>
  );
}
