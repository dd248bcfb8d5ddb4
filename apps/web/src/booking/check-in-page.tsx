/** Where the code at a door leads: to the meeting of mine in this room that waits for somebody to come. */
import { ErrorState, Skeletons, usePageTitle } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { waitingInRoomQuery } from './booking-queries.ts';
import { NothingWaits } from './nothing-waits.tsx';
import { WaitingList } from './waiting-list.tsx';

export function CheckInPage() {
  const { t } = useTranslation('pages');
  const { resourceId = '' }: { resourceId?: string } = useParams({ strict: false });
  const waiting = useQuery(waitingInRoomQuery(resourceId));
  usePageTitle(t('checkIn.title'));
  const found = waiting.data ?? [];
  const [first] = found;
  // What is mine needs no choice; whose it is has to be seen where it might be somebody else's.
  if (first && found.every(({ forWhom }) => forWhom === null)) {
    const { id, occurrenceId } = first.booking;
    return (
      <Navigate to="/bookings/$bookingId" params={{ bookingId: id }} search={{ occurrence: occurrenceId }} replace />
    );
  }
  return (
    <>
      <h1 className="ones-hidden">{t('checkIn.title')}</h1>
      {waiting.isPending && <Skeletons rows={2} height={160} />}
      {waiting.isError && <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {first && <WaitingList waiting={found} />}
      {waiting.data?.length === 0 && <NothingWaits resourceId={resourceId} />}
    </>
  );
}
