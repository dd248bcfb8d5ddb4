/** Says that somebody came; a refusal is told where the button was pressed. */
import { Button } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { ProblemMessage, useToast } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { roomsOf, titleOf } from './booking-words.ts';
import { useCheckIn } from './use-booking-acts.ts';

export function CheckInButton({ booking, titleId }: { booking: Booking; titleId: string }) {
  const { t } = useTranslation(['booking', 'common']);
  const toast = useToast();
  const checkIn = useCheckIn(booking);
  const done = () => toast({ text: t('checkedIn', { title: titleOf(booking, t), room: roomsOf(booking) }) });
  return (
    <>
      <Button
        appearance="primary"
        aria-describedby={titleId}
        disabledFocusable={checkIn.isPending}
        onClick={() => checkIn.mutate(undefined, { onSuccess: done })}
      >
        {t('act.check-in')}
      </Button>
      {checkIn.error && <ProblemMessage error={checkIn.error} />}
    </>
  );
}
