/** Says on the pages that follow that the last test was not clean: saving is possible all the same. */
import type { Connection } from '@ones/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../parts/notice.tsx';
import { testResultKey } from './test-card.tsx';

export function TestNotice({ connection }: { connection: Connection }) {
  const { t } = useTranslation('wizard');
  const queries = useQueryClient();
  const clean = queries.getQueryData<boolean>([...testResultKey, connection.clientId]);
  if (clean !== false) return null;
  return <Notice>{t('testFailed')}</Notice>;
}
