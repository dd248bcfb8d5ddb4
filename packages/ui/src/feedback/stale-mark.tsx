/** Says that the line to the server is cut and what is shown may be old; gone by itself when it is back (U2). */
import { makeStyles, tokens } from '@fluentui/react-components';
import { tones } from '@ones/ui-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawnIcon } from '../drawn-icon.tsx';
import { useLiveState } from '../live/live-provider.tsx';
import { useAppearance } from '../provider/appearance.tsx';

const useStyles = makeStyles({
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    marginBottom: '12px',
    borderRadius: tokens.borderRadiusMedium,
    '& svg': { flexShrink: 0 },
  },
});

/** A line that comes back within two seconds is no news. */
const patienceMs = 2_000;

export function StaleMark() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { shown } = useAppearance();
  const offline = useLiveState() === 'offline';
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!offline) return setTold(false);
    const timer = setTimeout(() => setTold(true), patienceMs);
    return () => clearTimeout(timer);
  }, [offline]);
  const { fg, bg } = tones['cool-grey'][shown];
  return (
    <div role="status">
      {told && (
        <p className={styles.mark} style={{ color: fg, backgroundColor: bg }}>
          <DrawnIcon name="offline" />
          <span>
            <strong>{t('live.offline')}</strong> {t('live.offlineDetail')}
          </span>
        </p>
      )}
    </div>
  );
}
