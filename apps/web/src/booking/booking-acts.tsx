/** The acts that are possible now, and only those (`booking.acts`), with their dialogs. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelDialog } from './cancel-dialog.tsx';
import { CheckInButton } from './check-in-button.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { EndButton } from './end-button.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { KeepSeriesButton } from './keep-series-button.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { JoinLink, joinUrlOf } from './online-meeting.tsx';

const useStyles = makeStyles({ acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

export interface ActDialogProps {
  readonly booking: Booking;
  readonly onClose: () => void;
}

const dialogs = {
  extend: ExtendDialog,
  move: MoveDialog,
  edit: EditDialog,
  cancel: CancelDialog,
} as const satisfies Record<string, ComponentType<ActDialogProps>>;
type DialogName = keyof typeof dialogs;

export function BookingActs({ booking, titleId }: { booking: Booking; titleId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('booking');
  const [open, setOpen] = useState<DialogName | null>(null);
  const may = (name: DialogName) =>
    name === 'edit' ? booking.acts.includes('rename') || booking.acts.includes('invite') : booking.acts.includes(name);
  const names = (Object.keys(dialogs) as DialogName[]).filter(may);
  const Open = open === null ? null : dialogs[open];
  const comes = booking.acts.includes('check-in');
  const keeps = booking.acts.includes('keep-series');
  const joinUrl = joinUrlOf(booking);
  if (joinUrl === null && names.length === 0 && !comes && !keeps && !booking.acts.includes('end')) return null;
  return (
    <div className={styles.acts}>
      {joinUrl !== null && <JoinLink joinUrl={joinUrl} titleId={titleId} />}
      {keeps && <KeepSeriesButton booking={booking} titleId={titleId} />}
      {comes && <CheckInButton booking={booking} titleId={titleId} />}
      {booking.acts.includes('end') && <EndButton booking={booking} titleId={titleId} />}
      {names.map((name) => (
        <Button key={name} aria-describedby={titleId} onClick={() => setOpen(name)}>
          {t(`act.${name}`)}
        </Button>
      ))}
      {Open && <Open booking={booking} onClose={() => setOpen(null)} />}
    </div>
  );
}
