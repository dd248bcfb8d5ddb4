/** What Microsoft 365 says of a room where something else was set here, each with the way back to it. */
import { Button } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { ResourceSettings, ToldField } from '@ones/contract';
import { ProblemMessage, useReading, useToast } from '@ones/ui';
import { formatList, formatNumber } from '@ones/ui-core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';

interface ToldCardProps {
  readonly resource: ResourceSettings;
  readonly writes: boolean;
  readonly onTaken: () => void;
}

export function ToldCard({ resource, writes, onTaken }: ToldCardProps) {
  const { t } = useTranslation('setup');
  const toast = useToast();
  const words = useToldWords(resource);
  const take = useMutation({
    mutationFn: (field: ToldField) =>
      dataOf(
        api.POST('/api/resources/{id}/connection-values', {
          params: { path: { id: resource.id } },
          body: { version: resource.version, fields: [field] },
        }),
      ),
    onSuccess() {
      toast({ text: t('told.taken') });
      onTaken();
    },
  });
  return (
    <Card title={t('told.title')}>
      <p>{t('told.about', { address: resource.emailAddress ?? '' })}</p>
      {resource.ours.length === 0 && <p>{t('told.same')}</p>}
      {resource.ours.map((field) => (
        <div key={field}>
          <p>{t(`told.${field}`, { value: words(field) })}</p>
          {writes && resource.told && (
            <Button size="small" onClick={() => take.mutate(field)} disabledFocusable={take.isPending}>
              {t('told.take', { field: t(`told.field.${field}`) })}
            </Button>
          )}
        </div>
      ))}
      {take.error && <ProblemMessage error={take.error} />}
    </Card>
  );
}

function useToldWords({ told }: ResourceSettings): (field: ToldField) => string {
  const { t } = useTranslation('setup');
  const { locale } = useReading();
  return (field) => {
    if (!told) return t('told.nothing');
    const said: Readonly<Record<ToldField, string>> = {
      name: told.name,
      capacity: told.capacity === null ? '' : formatNumber(told.capacity, locale),
      amenities: formatList(told.amenities, locale),
      place: [told.building, told.floor].filter((word) => word !== null).join(' · '),
    };
    return said[field] === '' ? t('told.nothing') : said[field];
  };
}
