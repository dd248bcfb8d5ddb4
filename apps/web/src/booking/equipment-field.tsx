/** Equipment that is free for the same time and stands in the building, or nowhere: taken along with the room. */
import { Checkbox } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Resource } from '@ones/contract';
import { type Instant, timestampOf } from '@ones/ui-core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

interface EquipmentFieldProps {
  readonly resource: Resource;
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function freeEquipment({ start, end }: EquipmentFieldProps['period']) {
  const query = { start: timestampOf(start), end: timestampOf(end), kind: 'equipment' as const, limit: 200 };
  return queryOptions({
    queryKey: ['resources', 'equipment', query],
    queryFn: async ({ signal }): Promise<readonly Resource[]> =>
      (await dataOf(api.GET('/api/availability', { params: { query }, signal }))).items.map((free) => free.resource),
  });
}

export function EquipmentField({ resource, period, chosen, onChange }: EquipmentFieldProps) {
  const { t } = useTranslation('booking');
  const free = useQuery({ ...freeEquipment(period), enabled: resource.kind === 'room' }).data ?? [];
  const near = free.filter(({ buildingId }) => buildingId === null || buildingId === resource.buildingId);
  if (near.length === 0) return null;
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0 }}>
      <legend>{t('panel.equipment')}</legend>
      {near.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  );
}
