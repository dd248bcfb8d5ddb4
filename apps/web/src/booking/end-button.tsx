/** Ends a running booking now; a refusal is told where the button was pressed. */
import { Button } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { ProblemMessage, useToast } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { roomsOf, titleOf } from './booking-words.ts';
import { useEndBooking } from './use-booking-acts.ts';

export function EndButton({ booking, titleId }: { booking: Booking; titleId: string }) {
  const { t } = useTranslation(['booking', 'common']);
  const toast = useToast();
  const end = useEndBooking(booking);
  const done = () => toast({ text: t('ended', { title: titleOf(booking, t), room: roomsOf(booking) }) });
  return (
    <>
      <Button
        appearance="primary"
        aria-describedby={titleId}
        disabledFocusable={end.isPending}
        onClick={() => end.mutate(undefined, { onSuccess: done })}
      >
        {t('act.end')}
      </Button>
      {end.error && <ProblemMessage error={end.error} />}
    </>
  );
}
