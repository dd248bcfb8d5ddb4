/** Says where an approval that holds the time holds nothing yet: Exchange still accepts by itself there (rules S11, S12). */
import { dataOf } from '@ones/api-client';
import type { RoomNotReady } from '@ones/contract';
import { useReading } from '@ones/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { roomsOfBuildingQuery } from '../calendar/calendar-queries.ts';
import { Notice } from '../parts/notice.tsx';
import { holdsWhileWaiting, type PolicyDraft } from './policy-draft.ts';

const roomsNotReadyQuery = queryOptions({
  queryKey: ['policies', 'rooms-not-ready'],
  queryFn: async ({ signal }): Promise<readonly RoomNotReady[]> =>
    (await dataOf(api.GET('/api/policies/rooms-not-ready', { signal }))).items,
});

export function HoldsNothingNotice({ draft }: { readonly draft: PolicyDraft }) {
  const { t } = useTranslation('policies');
  const { locale } = useReading();
  const holds = holdsWhileWaiting(draft);
  const { data: notReady = [] } = useQuery({ ...roomsNotReadyQuery, enabled: holds });
  const { data: resources = [] } = useQuery({ ...roomsOfBuildingQuery(null), enabled: holds });
  const concerned = new Set(notReady.map(({ resourceId }) => resourceId));
  const names = resources.flatMap(({ id, name }) =>
    concerned.has(id) && draft.resourceIds.includes(id) ? [name] : [],
  );
  if (!holds || names.length === 0) return null;
  const rooms = new Intl.ListFormat(locale).format(names);
  return <Notice>{t('holdsNothing', { rooms, count: names.length })}</Notice>;
}
