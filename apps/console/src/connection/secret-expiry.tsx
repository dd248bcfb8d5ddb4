/** When the client secret ends, said plainly, and marked while it is near. */
import { makeStyles } from '@fluentui/react-components';
import { StateChip, useNow, useReading } from '@ones/ui';
import { formatDate, formatUntil, hour, instantOf, secretLooks } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { secretAge } from './secret-age.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'center', margin: 0 },
});

export function SecretExpiry({ expiresAt }: { expiresAt: string | null }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const reading = useReading();
  const now = useNow(hour);
  const age = secretAge(expiresAt, now);
  if (expiresAt === null) return <p className={styles.line}>{t('secret.unknown')}</p>;
  const at = instantOf(expiresAt);
  return (
    <p className={styles.line}>
      {t(age === 'over' ? 'secret.ended' : 'secret.ends', {
        date: formatDate(at, reading),
        until: formatUntil(now, at, reading.locale),
      })}
      {(age === 'soon' || age === 'over') && <StateChip look={secretLooks[age]} />}
    </p>
  );
}
