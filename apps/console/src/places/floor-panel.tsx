/** One floor of a building: its names, the short one for displays, its order. */
import { Field, Input } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { BuildingSettings, FloorSettings } from '@ones/contract';
import { FeedPart } from '@ones/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { LocalNamesField, NameField, PositionField } from './place-fields.tsx';
import { PlacePanel } from './place-panel.tsx';

interface FloorPanelProps {
  readonly building: BuildingSettings;
  /** Null for a new one. */
  readonly floor: FloorSettings | null;
  readonly onClose: () => void;
}

/** Floors go below the ground, too. */
const whole = /^-?\d{1,3}$/;

function draftOf(floor: FloorSettings | null) {
  return {
    name: floor?.name ?? '',
    names: floor?.names ?? {},
    shortName: floor?.shortName ?? '',
    position: floor ? String(floor.position) : '',
  };
}

function write(buildingId: string, floor: FloorSettings | null, draft: ReturnType<typeof draftOf>) {
  const body = {
    ...{ name: draft.name.trim(), names: draft.names, shortName: draft.shortName.trim() },
    ...(whole.test(draft.position) ? { position: Number(draft.position) } : {}),
  };
  if (!floor) return dataOf(api.POST('/api/buildings/{id}/floors', { params: { path: { id: buildingId } }, body }));
  const path = { id: floor.id };
  return dataOf(api.PUT('/api/floors/{id}', { params: { path }, body: { ...body, version: floor.version } }));
}

export function FloorPanel({ building, floor, onClose }: FloorPanelProps) {
  const { t } = useTranslation('setup');
  const [draft, setDraft] = useState(() => draftOf(floor));
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const wrongNumber = draft.position !== '' && !whole.test(draft.position);
  const unused = floor && floor.resources === 0;
  return (
    <PlacePanel
      title={t(floor ? 'changeOf' : 'addFloorTo', {
        name: floor ? `${building.name}, ${floor.name}` : building.name,
      })}
      name={draft.name}
      complete={draft.name.trim() !== '' && draft.shortName.trim() !== '' && !wrongNumber}
      save={() => write(building.id, floor, draft)}
      remove={unused ? () => dataOf(api.DELETE('/api/floors/{id}', { params: { path: { id: floor.id } } })) : null}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <NameField value={draft.name} onChange={(name) => change({ name })} problem={wrong('/body/name')} />
          <Field label={t('shortName')} hint={t('shortNameHint')} required {...wrong('/body/shortName')}>
            <Input value={draft.shortName} maxLength={12} onChange={(_, { value }) => change({ shortName: value })} />
          </Field>
          <LocalNamesField value={draft.names} onChange={(names) => change({ names })} />
          <PositionField
            value={draft.position}
            onChange={(position) => change({ position })}
            hint={t('floorPositionHint')}
            maxLength={4}
            wrong={wrongNumber}
          />
          {floor && <FloorFeed floorId={floor.id} />}
        </>
      )}
    </PlacePanel>
  );
}

function FloorFeed({ floorId }: { floorId: string }) {
  const { t } = useTranslation('feed');
  return (
    <>
      <h3>{t('title')}</h3>
      <FeedPart api={api} kind="floor" subjectId={floorId} />
    </>
  );
}
