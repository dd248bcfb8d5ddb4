/** Tasks that keep failing: which, since when and why, when they are tried next, and the word to try them now. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { FailingTasks } from '@ones/contract';
import { useNow, useReading, useToast } from '@ones/ui';
import { formatNumber, formatUntil, instantOf } from '@ones/ui-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 14px',
    alignItems: 'center',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' },
  },
  kind: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function FailingTasksCard({ tasks }: { tasks: readonly FailingTasks[] }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  if (tasks.length === 0) return null;
  return (
    <Card title={t('tasks.title', { count: tasks.reduce((sum, { count }) => sum + count, 0) })}>
      <p className={styles.quiet}>{t('tasks.text')}</p>
      <ul className={styles.list}>
        {tasks.map((one) => (
          <OfKind key={one.kind} tasks={one} />
        ))}
      </ul>
    </Card>
  );
}

function OfKind({ tasks }: { tasks: FailingTasks }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const { locale } = useReading();
  const now = useNow();
  const tryAgain = useTryAgain(tasks.kind);
  const { count, since, lastError, nextAt } = tasks;
  const kind = t(`tasks.kind.${tasks.kind}`, {
    defaultValue: t('tasks.kind.other', { name: tasks.kind }),
  });
  const until = (at: string) => formatUntil(now, instantOf(at), locale);
  return (
    <li className={styles.item}>
      <div>
        <span className={styles.kind}>{kind}</span>
        <span className={styles.line}>
          {t('tasks.since', { number: formatNumber(count, locale), when: until(since) })}
        </span>
        <span className={styles.line}>{t('tasks.error', { error: lastError })}</span>
        <span className={styles.quiet}>
          {nextAt === null ? t('tasks.givenUp') : t('tasks.next', { when: until(nextAt) })}
        </span>
      </div>
      <Button
        aria-label={t('tasks.tryAgainOf', { kind })}
        disabledFocusable={tryAgain.isPending}
        onClick={() => tryAgain.mutate()}
      >
        {t('tasks.tryAgain')}
      </Button>
    </li>
  );
}

/** What is gone from the queue by then has gone well. */
function useTryAgain(kind: string) {
  const { t } = useTranslation(['sync', 'problems']);
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/connections/tasks/try-again', { body: { kind } })),
    onSuccess: ({ count }) => toast({ text: t('tasks.trying', { count }) }),
    onError: (error) => toast({ text: t(`problems:${asProblem(error).code}.title`) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['connections'] }),
  });
}
