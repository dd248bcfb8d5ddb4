/** Whether the meeting repeats, and how, in the finder's bar. */
import { makeStyles, Switch } from '@fluentui/react-components';
import { Skeletons, useReading } from '@ones/ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { recurrenceOf, repeatFrom } from '../series/repeat.ts';
import type { Finder } from './use-finder.ts';

const RepeatFields = lazy(() =>
  import('../series/repeat-fields.tsx').then((module) => ({ default: module.RepeatFields })),
);
const RepeatSentence = lazy(() =>
  import('../series/repeat-sentence.tsx').then((module) => ({ default: module.RepeatSentence })),
);

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    maxWidth: '560px',
    flexBasis: '100%',
    order: 1,
  },
});

export function RepeatChoice({ finder }: { finder: Finder }) {
  const styles = useStyles();
  const { t } = useTranslation('series');
  const reading = useReading();
  const { query, change } = finder;
  const recurrence = query.repeat && recurrenceOf(query.repeat, query.date);
  return (
    <>
      <Switch
        label={t('repeats')}
        checked={query.repeat !== null}
        onChange={(_, { checked }) => change({ repeat: checked ? repeatFrom(query.date) : null })}
      />
      {query.repeat && (
        <Suspense fallback={<Skeletons />}>
          <section className={styles.box} aria-label={t('title')}>
            <RepeatFields repeat={query.repeat} startDate={query.date} onChange={(repeat) => change({ repeat })} />
            {recurrence && <RepeatSentence recurrence={recurrence} reading={reading} />}
          </section>
        </Suspense>
      )}
    </>
  );
}
