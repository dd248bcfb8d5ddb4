/** Where: one building, or any. A remembered building that no longer exists counts as any. */
import { Field, Select } from '@fluentui/react-components';
import type { Building } from '@ones/contract';
import { useTranslation } from 'react-i18next';

interface BuildingFieldProps {
  /** null while loading. */
  readonly buildings: readonly Building[] | null;
  readonly value: string | null;
  readonly onChange: (buildingId: string | null) => void;
  readonly className?: string;
}

export function BuildingField({ buildings, value, onChange, className }: BuildingFieldProps) {
  const { t } = useTranslation('finder');
  return (
    <Field label={t('bar.building')} className={className}>
      <Select value={value ?? ''} onChange={(_, data) => onChange(data.value === '' ? null : data.value)}>
        <option value="">{t('bar.anyBuilding')}</option>
        {(buildings ?? []).map((building) => (
          <option key={building.id} value={building.id}>
            {building.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
