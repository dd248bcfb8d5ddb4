/** The result: booked, how far Exchange has followed (live), and undo. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { DrawnIcon, ErrorState, SidePanel, Skeletons, useLive, useReading, useToast } from '@ones/ui';
import { formatDayRange, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bookingQuery } from './booking-queries.ts';
import { BookingStates } from './booking-states.tsx';
import { roomsOf } from './booking-words.ts';
import { OnlineMeetingNote } from './online-meeting.tsx';
import { useCancelBooking } from './use-booking-acts.ts';

const useStyles = makeStyles({
  done: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    paddingTop: '24px',
    textAlign: 'center',
  },
  sign: {
    display: 'grid',
    placeItems: 'center',
    width: '72px',
    height: '72px',
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
  },
  text: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

export function BookedPanel({ bookingId, onClose }: { bookingId: string; onClose: () => void }) {
  const { t } = useTranslation('booking');
  const booking = useQuery(bookingQuery(bookingId, null));
  useLive('my-schedule');
  if (booking.data) return <Booked booking={booking.data} onClose={onClose} />;
  return (
    <SidePanel title={t('booked.title')} onClose={onClose}>
      {booking.isError ? <ErrorState error={booking.error} /> : <Skeletons rows={1} />}
    </SidePanel>
  );
}

function Booked({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('booking');
  const reading = useReading();
  const navigate = useNavigate();
  const toast = useToast();
  const cancel = useCancelBooking(booking);
  const room = roomsOf(booking);
  const whose = booking.bookedBy && booking.organizer.personId ? { of: booking.organizer.personId } : {};
  const undo = () =>
    cancel.mutate(
      {},
      {
        onSuccess() {
          toast({ text: t('booked.undone', { room }) });
          onClose();
        },
      },
    );
  const foot = (
    <>
      <Button disabledFocusable={cancel.isPending} onClick={undo}>
        {t('booked.undo')}
      </Button>
      <Button onClick={() => void navigate({ to: '/schedule', search: whose })}>{t('booked.schedule')}</Button>
      <Button appearance="primary" autoFocus onClick={onClose}>
        {t('booked.done')}
      </Button>
    </>
  );
  return (
    <SidePanel title={t('booked.title')} onClose={onClose} foot={foot}>
      <div role="status" className={styles.done}>
        <span className={styles.sign}>
          <DrawnIcon name="booked" size={36} />
        </span>
        <p className={styles.text}>
          {booking.bookedBy ? t('booked.textFor', { room, name: booking.organizer.name }) : t('booked.text', { room })}
        </p>
        <p>{formatDayRange(instantOf(booking.start), instantOf(booking.end), reading)}</p>
        <BookingStates booking={booking} />
        <OnlineMeetingNote booking={booking} />
      </div>
      {cancel.error && <ErrorState error={cancel.error} onRetry={undo} />}
    </SidePanel>
  );
}
