/** One building: name, address, time zone, order. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { BuildingSettings, LocalNames } from '@ones/contract';
import { localZone } from '@ones/ui-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { TextsField } from '../policies/texts-field.tsx';
import { numberOf } from '../resources/setup/resource-draft.ts';
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
          <Field label={t('name')} required {...wrong('/body/name')}>
            <Input value={draft.name} maxLength={120} onChange={(_, { value }) => change({ name: value })} />
          </Field>
          <TextsField
            label={t('names')}
            value={draft.names}
            maxLength={120}
            onChange={(names) => change({ names: names as LocalNames })}
          />
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
          <Field
            label={t('position')}
            hint={t('buildingPositionHint')}
            {...(wrongNumber ? { validationMessage: t('wholeNumber') } : {})}
          >
            <Input
              inputMode="numeric"
              maxLength={6}
              value={draft.position}
              onChange={(_, { value }) => change({ position: value })}
            />
          </Field>
        </>
      )}
    </PlacePanel>
  );
}
