/** Takes the coming dates of a series back that were released because nobody came, as far as they are free. */
import { Button } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { ProblemMessage, useToast } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { roomsOf, titleOf } from './booking-words.ts';
import { useKeepSeries } from './use-booking-acts.ts';

export function KeepSeriesButton({ booking, titleId }: { booking: Booking; titleId: string }) {
  const { t } = useTranslation(['booking', 'common']);
  const toast = useToast();
  const keep = useKeepSeries(booking);
  const said = (taken: number) => {
    const kept = t('keptSeries', { title: titleOf(booking, t), room: roomsOf(booking) });
    return taken === 0 ? kept : `${kept} ${t('keptSeriesBut', { count: taken })}`;
  };
  return (
    <>
      <Button
        appearance="primary"
        aria-describedby={titleId}
        disabledFocusable={keep.isPending}
        onClick={() => keep.mutate(undefined, { onSuccess: ({ taken }) => toast({ text: said(taken.length) }) })}
      >
        {t('act.keep-series')}
      </Button>
      {keep.error && <ProblemMessage error={keep.error} />}
    </>
  );
}
