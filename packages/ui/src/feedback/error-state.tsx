/** A part of the page that could not be loaded: what, how to mend it, request id, and a button to try again (U2). */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from './problem-message.tsx';

export function ErrorState({
  error,
  onRetry,
  children,
}: {
  error: unknown;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <ProblemMessage error={error}>
      {onRetry && (
        <Button appearance="primary" onClick={onRetry}>
          {t('act.retry')}
        </Button>
      )}
      {children}
    </ProblemMessage>
  );
}
