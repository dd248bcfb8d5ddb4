/** What differed in one room: when it stood here and there, and the way to the booking's trail. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Difference } from '@ones/contract';
import { useReading } from '@ones/ui';
import { formatDayRange, instantOf, type Reading } from '@ones/ui-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/session.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 14px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  kind: { flex: '1 1 220px', fontWeight: tokens.fontWeightSemibold },
});

export function DifferenceList({ differences, differing }: { differences: readonly Difference[]; differing: number }) {
  const styles = useStyles();
  const { t } = useTranslation('sync');
  const reading = useReading();
  const may = useMay();
  const rest = differing - differences.length;
  return (
    <>
      <ul>
        {[...differences].sort(byTime).map(({ kind, bookingId, ours, theirs }) => (
          <li key={`${bookingId} ${kind} ${ours?.start} ${theirs?.start}`} className={styles.item}>
            <span className={styles.kind}>{t(`compares.kind.${kind}`)}</span>
            {ours && <span>{t('compares.ours', { when: whenOf(ours, reading) })}</span>}
            {theirs && <span>{t('compares.theirs', { when: whenOf(theirs, reading) })}</span>}
            {bookingId !== null && may('audit.read') && (
              <Link to="/audit" search={{ subject: bookingId }}>
                {t('compares.trail')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t('compares.more', { count: rest })}</p>}
    </>
  );
}

/** By when it stands, here or else there: a long list is read beside a calendar. */
function byTime(one: Difference, other: Difference): number {
  return startOf(one).localeCompare(startOf(other));
}

function startOf({ ours, theirs }: Difference): string {
  return (ours ?? theirs)?.start ?? '';
}

function whenOf({ start, end }: { readonly start: string; readonly end: string }, reading: Reading): string {
  return formatDayRange(instantOf(start), instantOf(end), reading);
}
