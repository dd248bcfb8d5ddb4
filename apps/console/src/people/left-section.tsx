/** People who left while meetings of theirs are to come: whoever keeps people lets them go here (S17). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LeftBookings } from '@ones/contract';
import { ConfirmDialog, ProblemMessage, useReading, useToast } from '@ones/ui';
import { formatDayTime } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Card } from '../pages/card.tsx';
import { useMay } from '../session/session.ts';
import { leftQuery } from './people-queries.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  words: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Chosen {
  readonly person: LeftBookings;
  readonly booking: LeftBookings['bookings'][number];
}

/** Nothing where nobody left anything, or for whoever may not settle it. */
export function LeftSection() {
  const may = useMay()('directory.manage');
  const left = useQuery({ ...leftQuery, enabled: may });
  return left.data && left.data.length > 0 ? <LeftList people={left.data} /> : null;
}

function LeftList({ people }: { people: readonly LeftBookings[] }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const reading = useReading();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const wordsOf = ({ booking }: Chosen) => booking.subject ?? t('left.private');
  const all = people.flatMap((person) => person.bookings.map((booking): Chosen => ({ person, booking })));
  return (
    <Card title={t('left.title')}>
      <p className={styles.quiet}>{t('left.text')}</p>
      <ul className={styles.list}>
        {all.map((one) => (
          <li key={one.booking.id} className={styles.row}>
            <span className={styles.words}>
              {one.person.name} · {wordsOf(one)} · {formatDayTime(Date.parse(one.booking.start), reading)}
              {one.booking.recurring && ` · ${t('left.series')}`}
            </span>
            <Button
              size="small"
              aria-label={t('left.cancelOf', { subject: wordsOf(one) })}
              onClick={() => setChosen(one)}
            >
              {t('left.cancel')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && <CancelDialog chosen={chosen} words={wordsOf(chosen)} onClose={() => setChosen(null)} />}
    </Card>
  );
}

function CancelDialog({ chosen, words, onClose }: { chosen: Chosen; words: string; onClose: () => void }) {
  const { t } = useTranslation('people');
  const toast = useToast();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => {
      const path = { id: chosen.booking.id };
      const query = chosen.booking.recurring ? { scope: 'all' as const } : {};
      return api.DELETE('/api/bookings/{id}', { params: { path, query } });
    },
    onSuccess() {
      void queries.invalidateQueries({ queryKey: leftQuery.queryKey });
      toast({ text: t('left.cancelled') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t('left.ask')}
      confirm={t('left.cancel')}
      keep={t('left.keep')}
      busy={cancel.isPending}
      onConfirm={() => cancel.mutate()}
      onClose={onClose}
    >
      <p>{t('left.askText', { subject: words, name: chosen.person.name })}</p>
      {cancel.error && <ProblemMessage error={cancel.error} />}
    </ConfirmDialog>
  );
}
