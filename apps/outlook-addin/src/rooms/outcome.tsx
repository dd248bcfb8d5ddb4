/** Says what was done to the appointment; always in the page, so that screen readers hear it change. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useReading } from '@ones/ui';
import { formatDayRange } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import type { ChangeOutcome } from './use-change.ts';

export function Outcome({ outcome }: { readonly outcome: ChangeOutcome | null }) {
  const { t } = useTranslation('addin');
  const reading = useReading();
  return (
    <div role="status">
      {outcome && (
        <MessageBar intent={outcome.kind === 'failed' ? 'error' : 'success'} layout="multiline" politeness="polite">
          <MessageBarBody>
            {outcome.kind === 'failed'
              ? t('done.failed', { message: outcome.message })
              : outcome.kind === 'moved'
                ? t('done.moved', { time: formatDayRange(outcome.time.start, outcome.time.end, reading) })
                : t(`done.${outcome.kind}`, { room: outcome.room })}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
