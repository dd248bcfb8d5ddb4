/** One conflict: who claims the time and who holds it, beside each other, and what can be done. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Booking, Resource, SettleConflict, SlotConflict } from '@ones/contract';
import { StateChip, useReading } from '@ones/ui';
import { bookingStateLooks, exchangeStateLooks, formatDayRange, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { titleOf } from '../calendar/booking-words.ts';
import { Card } from '../pages/card.tsx';

const useStyles = makeStyles({
  sides: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))', gap: '12px' },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  heading: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  meeting: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const acts = ['move', 'decline', 'release'] as const;

interface ConflictCardProps {
  readonly conflict: SlotConflict;
  readonly room: Resource | undefined;
  readonly onSettle: (act: SettleConflict['act']) => void;
}

export function ConflictCard({ conflict, room, onSettle }: ConflictCardProps) {
  const styles = useStyles();
  const { t } = useTranslation(['sync', 'common']);
  const { claim, holders, resourceId } = conflict;
  const zone = room?.timeZone ?? claim.timeZone;
  const name = nameOfRoom(conflict, room);
  const title = titleOf(claim, t);
  const place = [room?.buildingName, room?.floorName].filter((part) => part);
  return (
    <Card title={name}>
      {place.length > 0 && <p className={styles.quiet}>{place.join(' · ')}</p>}
      <div className={styles.sides}>
        <div className={styles.side}>
          <h3 className={styles.heading}>{t('conflicts.claims')}</h3>
          <Meeting booking={claim} resourceId={resourceId} zone={zone} />
        </div>
        <div className={styles.side}>
          <h3 className={styles.heading}>{t('conflicts.holds')}</h3>
          {holders.map((holder) => (
            <Meeting key={holder.occurrenceId} booking={holder} resourceId={resourceId} zone={zone} />
          ))}
          {holders.length === 0 && <p>{t('conflicts.noHolder')}</p>}
        </div>
      </div>
      <div className={styles.acts}>
        {acts.map((act) => (
          <Button
            key={act}
            appearance={act === 'move' ? 'primary' : 'secondary'}
            disabledFocusable={act === 'release' && holders.length === 0}
            // What is seen comes first, so that it can be said aloud.
            aria-label={`${t(`conflicts.${act}.name`)}: ${t(`conflicts.${act}.of`, { title, room: name })}`}
            onClick={() => onSettle(act)}
          >
            {t(`conflicts.${act}.name`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}

export function nameOfRoom({ claim, resourceId }: SlotConflict, room: Resource | undefined): string {
  const allocation = claim.allocations.find((one) => one.resourceId === resourceId);
  return room?.name ?? allocation?.resourceName ?? '';
}

function Meeting({ booking, resourceId, zone }: { booking: Booking; resourceId: string; zone: string }) {
  const styles = useStyles();
  const { t } = useTranslation(['sync', 'common', 'calendar']);
  const reading = useReading(zone);
  const allocation = booking.allocations.find((one) => one.resourceId === resourceId);
  return (
    <div className={styles.meeting}>
      <span className={styles.title}>{titleOf(booking, t)}</span>
      <span>{formatDayRange(instantOf(booking.start), instantOf(booking.end), reading)}</span>
      <span className={styles.quiet}>
        {t('conflicts.from', { who: booking.organizer.name, origin: t(`calendar:origin.${booking.origin}`) })}
      </span>
      <span className={styles.chips}>
        <StateChip look={bookingStateLooks[allocation?.state ?? booking.state]} />
        {allocation && allocation.exchange !== 'none' && <StateChip look={exchangeStateLooks[allocation.exchange]} />}
      </span>
    </div>
  );
}
