/** On the booking itself: that it waits to be completed, until when, and the way there for those who may. */
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Booking } from '@ones/contract';
import { ActionLink, useReading } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';

interface CompletionNoteProps {
  readonly booking: Booking;
  readonly completion: NonNullable<Booking['completion']>;
}

export function CompletionNote({ booking, completion }: CompletionNoteProps) {
  const { t } = useTranslation('pages');
  const reading = useReading();
  const session = useSession();
  const isMine = session?.person.id === booking.organizer.personId;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(isMine ? 'completion.fillIn' : 'completion.until', {
          when: formatDayTime(instantOf(completion.dueAt), reading),
        })}
      </MessageBarBody>
      {isMine && (
        <MessageBarActions>
          <ActionLink to={`/complete/${completion.id}`}>{t('completion.open')}</ActionLink>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
