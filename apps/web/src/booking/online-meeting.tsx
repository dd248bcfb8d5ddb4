/** The Teams meeting of a booking: the way in, or how far it has come. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { DrawnIcon } from '@ones/ui';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

const takesPlace: ReadonlySet<Booking['state']> = new Set([
  'requested',
  'pending_validation',
  'confirmed',
  'checked_in',
  'conflicted',
]);

/** null where nobody can join, or not any more. */
export function joinUrlOf({ onlineMeeting, state }: Booking): string | null {
  return takesPlace.has(state) ? (onlineMeeting?.joinUrl ?? null) : null;
}

export function JoinLink({ joinUrl, titleId }: { joinUrl: string; titleId: string }) {
  const { t } = useTranslation('booking');
  return (
    <Button
      as="a"
      appearance="primary"
      href={joinUrl}
      target="_blank"
      rel="noreferrer"
      icon={<DrawnIcon name="video" size={20} />}
      aria-describedby={titleId}
    >
      {t('online.join')}
    </Button>
  );
}

export function OnlineMeetingNote({ booking }: { booking: Booking }) {
  const styles = useStyles();
  const { t } = useTranslation('booking');
  const { onlineMeeting } = booking;
  if (!onlineMeeting || onlineMeeting.joinUrl !== null || !takesPlace.has(booking.state)) return null;
  if (onlineMeeting.state !== 'refused') return <p className={styles.quiet}>{t('online.waiting')}</p>;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('online.refused')}</MessageBarBody>
    </MessageBar>
  );
}
