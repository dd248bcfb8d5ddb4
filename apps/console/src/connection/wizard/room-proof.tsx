/** What came of reading one room's calendar. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoomProof as Proof } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { mendSentence } from '../mend.ts';

const useStyles = makeStyles({
  ok: { color: tokens.colorPaletteGreenForeground1 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
});

export function RoomProof({ proof }: { proof: Proof | null }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'mend']);
  if (!proof) return <span className={styles.unknown}>{t('rooms.unproved')}</span>;
  if (proof.result === 'ok') return <span className={styles.ok}>✓ {t('rooms.proved')}</span>;
  return (
    <span className={styles.failed}>
      ✕ {mendSentence(proof.mend ?? '', t)} ({proof.code})
    </span>
  );
}
