/** Until when Exchange tells of a room's changes; where it would not, since when, what it said, and what to do. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoomHealth } from '@ones/contract';
import { useReading } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { mendSentence } from '../mend.ts';

const useStyles = makeStyles({
  failure: { display: 'block', color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

export function SubscriptionCell({ room }: { readonly room: RoomHealth }) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'sync', 'mend']);
  const reading = useReading();
  const { subscriptionExpiresAt: until, subscriptionFailure: failure } = room;
  if (until !== null) return formatDayTime(instantOf(until), reading);
  if (failure === null) return t('health.noSubscription');
  const since = formatDayTime(instantOf(failure.since), reading);
  return (
    <>
      <span className={styles.failure}>{t('sync:subscription.failed', { since, code: failure.code })}</span>
      {mendSentence(failure.mend, t)}
    </>
  );
}
