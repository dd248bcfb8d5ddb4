/** Says on the pages that follow that the last test was not clean: saving is possible all the same. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Connection } from '@ones/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { testResultKey } from './test-card.tsx';

const useStyles = makeStyles({
  notice: {
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorPaletteYellowBackground1,
    color: tokens.colorNeutralForeground1,
    borderLeft: `4px solid ${tokens.colorPaletteYellowBorderActive}`,
  },
});

export function TestNotice({ connection }: { connection: Connection }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const queries = useQueryClient();
  const clean = queries.getQueryData<boolean>([...testResultKey, connection.clientId]);
  if (clean !== false) return null;
  return (
    <p role="status" className={styles.notice}>
      {t('testFailed')}
    </p>
  );
}
