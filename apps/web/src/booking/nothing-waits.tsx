/** At a door where nothing of mine is open for check-in: which room it is, when its next meeting begins, and the way to book it. */
import { ActionLink, EmptyState, ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatDayTime, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.ts';
import { nextInRoomQuery, resourceQuery } from './booking-queries.ts';

export function NothingWaits({ resourceId }: { readonly resourceId: string }) {
  const { t } = useTranslation('pages');
  const room = useQuery(resourceQuery(resourceId));
  if (room.isError) return <ErrorState error={room.error} onRetry={() => void room.refetch()} />;
  if (!room.data) return <Skeletons rows={2} height={160} />;
  const title = t('checkIn.none.title', { room: room.data.name });
  return (
    <EmptyState icon="check-in" title={title} text={t('checkIn.none.text')}>
      <NextHere resourceId={resourceId} />
      <ActionLink to={`/?book=${resourceId}`}>{t('checkIn.book')}</ActionLink>
      <ActionLink to="/schedule">{t('nav.schedule')}</ActionLink>
    </EmptyState>
  );
}

function NextHere({ resourceId }: { readonly resourceId: string }) {
  const { t } = useTranslation('pages');
  const reading = useReading();
  const me = useSession()?.person.id ?? null;
  const { data: next } = useQuery(nextInRoomQuery(resourceId));
  if (next === undefined) return null;
  const isMine = next !== null && me !== null && next.organizer.personId === me;
  return (
    <p style={{ flexBasis: '100%' }}>
      {next === null
        ? t('checkIn.quiet')
        : t(isMine ? 'checkIn.mine' : 'checkIn.next', { when: formatDayTime(instantOf(next.start), reading) })}
    </p>
  );
}
