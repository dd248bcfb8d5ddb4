/** For a connection that is not set up to the end: that it waits, and the way to the page to come. */
import type { Connection } from '@ones/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWizardTexts } from './wizard-texts.ts';

export function ResumeLink({ connection }: { connection: Connection }) {
  const { t } = useTranslation('wizard');
  if (!useWizardTexts() || connection.setupStep === 'done') return null;
  return (
    <p>
      {t('unfinished')}{' '}
      <Link to={`/connections/$connectionId/edit/${connection.setupStep}`} params={{ connectionId: connection.id }}>
        {t('resume')}
      </Link>
    </p>
  );
}
