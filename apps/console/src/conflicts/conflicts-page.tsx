/** Meetings that claim a time which others hold: both sides of each, and the acts that settle it (rule S8). */
import { EmptyState, ErrorState, Skeletons, useLive } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApprovalTabs } from '../approvals/approval-tabs.tsx';
import { roomsOfBuildingQuery } from '../calendar/calendar-queries.ts';
import { Page } from '../pages/page.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { conflictsQuery } from './conflict-queries.ts';
import { SettleDialog, type Settling } from './settle-dialog.tsx';

export function ConflictsPage() {
  const { t } = useTranslation('sync');
  const conflicts = useQuery(conflictsQuery);
  const rooms = useQuery(roomsOfBuildingQuery(null)).data;
  useLive('resources');
  const [settling, setSettling] = useState<Settling | null>(null);
  const roomOf = (id: string) => rooms?.find((room) => room.id === id);
  return (
    <Page title={t('conflicts.title')}>
      <ApprovalTabs />
      {conflicts.data ? (
        conflicts.data.length === 0 ? (
          <EmptyState icon="free" title={t('conflicts.none.title')} text={t('conflicts.none.text')} />
        ) : (
          <>
            <p>{t('conflicts.intro')}</p>
            {conflicts.data.map((conflict) => (
              <ConflictCard
                key={conflict.id}
                conflict={conflict}
                room={roomOf(conflict.resourceId)}
                onSettle={(act) => setSettling({ act, conflict, room: roomOf(conflict.resourceId) })}
              />
            ))}
          </>
        )
      ) : conflicts.isError ? (
        <ErrorState error={conflicts.error} onRetry={() => void conflicts.refetch()} />
      ) : (
        <Skeletons rows={4} height={120} />
      )}
      {settling && <SettleDialog settling={settling} onClose={() => setSettling(null)} />}
    </Page>
  );
}
