/** Of several resources some were taken: the next times at which all of them are free, each one click (U5). */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Together } from '@ones/contract';
import { useReading } from '@ones/ui';
import { formatDayRange, instantOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

interface Asked {
  readonly resourceIds: readonly string[];
  readonly organizerId?: string;
  readonly start: string;
  readonly end: string;
}

export function TogetherTimes({ asked, onTake }: { readonly asked: Asked; readonly onTake: (asked: Asked) => void }) {
  const { t } = useTranslation('booking');
  const reading = useReading();
  const { resourceIds, start, end } = asked;
  const found = useQuery({
    queryKey: ['resources', 'together', asked],
    queryFn: ({ signal }): Promise<Together> => {
      const { organizerId } = asked;
      const forWhom = organizerId === undefined ? {} : { organizerId };
      const wanted = resourceIds.map((resourceId) => ({ resourceId }));
      return dataOf(api.POST('/api/availability/together', { body: { start, end, wanted, ...forWhom }, signal }));
    },
  }).data;
  if (!found || found.suggestedTimes.length === 0) return null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: '6px' }}>
      <span>{t('taken.together')}</span>
      {found.suggestedTimes.map((time) => (
        <Button key={time.start} onClick={() => onTake({ ...asked, start: time.start, end: time.end })}>
          {formatDayRange(instantOf(time.start), instantOf(time.end), reading)}
        </Button>
      ))}
    </div>
  );
}
