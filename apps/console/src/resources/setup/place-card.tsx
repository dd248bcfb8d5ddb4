/** Where a resource stands, and which time it keeps. */
import { Field, Input, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { ZoneField } from '../../places/zone-field.tsx';
import type { ResourceDraft } from './resource-draft.ts';
import { buildingsQuery } from './setup-queries.ts';

interface PlaceCardProps {
  readonly draft: ResourceDraft;
  readonly onChange: (part: Partial<ResourceDraft>) => void;
  readonly problemAt: (path: string) => string | undefined;
}

export function PlaceCard({ draft, onChange, problemAt }: PlaceCardProps) {
  const { t } = useTranslation('setup');
  const buildings = useQuery(buildingsQuery).data ?? [];
  const building = buildings.find(({ id }) => id === draft.buildingId);
  const wrong = (path: string) => {
    const message = problemAt(path);
    return message ? { validationMessage: message } : {};
  };
  const choose = (id: string) => {
    const next = buildings.find((one) => one.id === id);
    // What kept the former building's time keeps the next one's.
    const follows = draft.timeZone === '' || draft.timeZone === building?.timeZone || !building;
    const timeZone = next && follows ? next.timeZone : draft.timeZone;
    onChange({ buildingId: next?.id ?? null, floorId: null, timeZone });
  };
  return (
    <Card title={t('place')}>
      <Field label={t('building')} {...wrong('/body/buildingId')}>
        <Select value={draft.buildingId ?? ''} onChange={(_, { value }) => choose(value)}>
          <option value="">{t('noBuilding')}</option>
          {buildings.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('floor')} {...wrong('/body/floorId')}>
        <Select
          value={draft.floorId ?? ''}
          disabled={!building}
          onChange={(_, { value }) => onChange({ floorId: value === '' ? null : value })}
        >
          <option value="">{t('noFloor')}</option>
          {building?.floors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ZoneField
        value={draft.timeZone}
        hint={building ? t('zoneHint', { zone: building.timeZone }) : t('zoneAlone')}
        onChange={(timeZone) => onChange({ timeZone })}
        problem={problemAt('/body/timeZone')}
      />
      <Field label={t('position')} hint={t('positionHint')} {...wrong('/body/position')}>
        <Input
          inputMode="numeric"
          maxLength={6}
          value={draft.position}
          onChange={(_, { value }) => onChange({ position: value })}
        />
      </Field>
    </Card>
  );
}
