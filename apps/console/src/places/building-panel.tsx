/** One building: name, address, time zone, order. */
import { Field, Textarea } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { BuildingSettings } from '@ones/contract';
import { localZone } from '@ones/ui-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { numberOf } from '../resources/setup/resource-draft.ts';
import { LocalNamesField, NameField, PositionField } from './place-fields.tsx';
import { PlacePanel } from './place-panel.tsx';
import { ZoneField } from './zone-field.tsx';

interface BuildingPanelProps {
  /** Null for a new one. */
  readonly building: BuildingSettings | null;
  readonly onClose: () => void;
}

function draftOf(building: BuildingSettings | null) {
  return {
    name: building?.name ?? '',
    names: building?.names ?? {},
    address: building?.address ?? '',
    timeZone: building?.timeZone ?? localZone(),
    position: building?.position == null ? '' : String(building.position),
  };
}

function write(building: BuildingSettings | null, draft: ReturnType<typeof draftOf>) {
  const position = numberOf(draft.position);
  const address = draft.address.trim();
  const body = {
    ...draft,
    name: draft.name.trim(),
    address: address === '' ? null : address,
    position: typeof position === 'number' ? position : null,
  };
  if (!building) return dataOf(api.POST('/api/buildings', { body }));
  const path = { id: building.id };
  return dataOf(api.PUT('/api/buildings/{id}', { params: { path }, body: { ...body, version: building.version } }));
}

export function BuildingPanel({ building, onClose }: BuildingPanelProps) {
  const { t } = useTranslation('setup');
  const [draft, setDraft] = useState(() => draftOf(building));
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const wrongNumber = numberOf(draft.position) === 'wrong';
  const unused = building && building.resources === 0;
  return (
    <PlacePanel
      title={building ? t('changeOf', { name: building.name }) : t('addBuilding')}
      name={draft.name}
      complete={draft.name.trim() !== '' && draft.timeZone.trim() !== '' && !wrongNumber}
      save={() => write(building, draft)}
      remove={
        unused ? () => dataOf(api.DELETE('/api/buildings/{id}', { params: { path: { id: building.id } } })) : null
      }
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <NameField value={draft.name} onChange={(name) => change({ name })} problem={wrong('/body/name')} />
          <LocalNamesField value={draft.names} onChange={(names) => change({ names })} />
          <Field label={t('address')}>
            <Textarea
              resize="vertical"
              value={draft.address}
              maxLength={500}
              onChange={(_, { value }) => change({ address: value })}
            />
          </Field>
          <ZoneField
            required
            value={draft.timeZone}
            hint={t('buildingZoneHint')}
            onChange={(timeZone) => change({ timeZone })}
            problem={wrong('/body/timeZone').validationMessage}
          />
          <PositionField
            value={draft.position}
            onChange={(position) => change({ position })}
            hint={t('buildingPositionHint')}
            maxLength={6}
            wrong={wrongNumber}
          />
        </>
      )}
    </PlacePanel>
  );
}
