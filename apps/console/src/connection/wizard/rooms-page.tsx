/** Room settings: which rooms, by which account they are opened, and how Exchange is told to let our rules decide. */
import { dataOf } from '@ones/api-client';
import { useToast } from '@ones/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { RoomsReadinessCard } from '../readiness/rooms-readiness-card.tsx';
import { EnteredRooms } from './entered-rooms.tsx';
import { Frame } from './frame.tsx';
import type { Topic } from './guide.tsx';
import { ImportedRooms } from './imported-rooms.tsx';
import { PolicyCard } from './policy-card.tsx';
import { RestrictCard } from './restrict-card.tsx';
import { RoomAccountCard } from './room-account-card.tsx';
import { SaveProblem } from './save-problem.tsx';
import { TestNotice } from './test-notice.tsx';
import { useSave } from './use-save.ts';
import { type Loaded, WizardPage } from './wizard-page.tsx';

export function RoomsPage() {
  return (
    <WizardPage>
      {(loaded) => <RoomsForm key={`${loaded.connection.id} ${loaded.connection.version}`} {...loaded} />}
    </WizardPage>
  );
}

function RoomsForm({ connection, options, type, operator }: Loaded) {
  const { t } = useTranslation(['wizard', 'connection']);
  const toast = useToast();
  const navigate = useNavigate();
  const [rooms, setRooms] = useState(
    type.importsPlaces ? connection.rooms : { ...connection.rooms, mode: 'specified' as const },
  );
  const [delegate, setDelegate] = useState(connection.delegateAddress ?? '');
  const [titles, setTitles] = useState(connection.titlesFromRooms);
  const [topic, setTopic] = useState<Topic>(type.roomsByAccount ? 'roomAccount' : 'roomMode');
  const [noRooms, setNoRooms] = useState(false);
  const params = { connectionId: connection.id };
  const saving = useSave(
    () =>
      dataOf(
        api.PUT('/api/connections/{id}/rooms', {
          params: { path: { id: connection.id } },
          body: {
            rooms: { mode: rooms.mode, addresses: rooms.mode === 'all' ? [] : [...rooms.addresses] },
            delegateAddress: delegate.trim() === '' ? null : delegate.trim(),
            titlesFromRooms: titles,
            version: connection.version,
          },
        }),
      ),
    () => {
      toast({ text: t('saved') });
      void navigate({ to: '/connections/$connectionId/edit/people', params });
    },
  );
  const save = () => {
    const none = rooms.mode === 'specified' && rooms.addresses.length === 0;
    setNoRooms(none);
    if (!none) saving.save(undefined);
  };
  const choice = { connection, rooms, wrong: noRooms, onChange: setRooms };
  return (
    <Frame
      step="rooms"
      connection={connection}
      topic={topic}
      onTopic={setTopic}
      portal={operator?.portal ?? null}
      saving={saving.pending}
      onSave={save}
      onBack={() => void navigate({ to: '/connections/$connectionId/edit/server', params })}
    >
      <TestNotice connection={connection} />
      {type.roomsByAccount && <RoomAccountCard connection={connection} options={options} />}
      <Card title={t('connection:rooms.title')}>
        {type.importsPlaces ? <ImportedRooms {...choice} /> : <EnteredRooms {...choice} />}
      </Card>
      <PolicyCard
        rooms={rooms}
        delegate={delegate}
        onDelegate={setDelegate}
        titles={type.touchesPersonCalendars === 'yes' ? null : titles}
        onTitles={setTitles}
      />
      {connection.setupStep === 'done' && <RoomsReadinessCard connection={connection} />}
      {type.actsAsApplication && type.touchesPersonCalendars === 'never' && (
        <RestrictCard connection={connection} rooms={rooms} />
      )}
      <SaveProblem problem={saving.problem} connectionId={connection.id} />
    </Frame>
  );
}
