/** All rooms of the tenant, or those ticked in its own list. */
import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Connection, RoomChoice } from '@ones/contract';
import { ErrorState, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { goneRooms } from './remote-rooms.ts';
import { RoomPicker } from './room-picker.tsx';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'stretch' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export interface RoomChoiceProps {
  readonly connection: Connection;
  readonly rooms: RoomChoice;
  readonly wrong: boolean;
  readonly onChange: (rooms: RoomChoice) => void;
}

export function ImportedRooms({ connection, rooms, wrong, onChange }: RoomChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'wizard']);
  const { id: connectionId, type, operator, tenantId, clientId } = connection;
  const listed = useQuery({
    queryKey: ['remote-rooms', connectionId],
    queryFn: ({ signal }) =>
      dataOf(
        api.POST('/api/connections/rooms', { body: { type, operator, tenantId, clientId, connectionId }, signal }),
      ),
    enabled: rooms.mode === 'specified',
    staleTime: 60_000,
    retry: false,
  });
  const items = listed.data?.items;
  return (
    <div className={styles.choice}>
      <RadioGroup
        aria-label={t('rooms.title')}
        value={rooms.mode}
        data-topic="roomMode"
        onChange={(_, { value }) => onChange({ ...rooms, mode: value === 'all' ? 'all' : 'specified' })}
      >
        <Radio value="all" label={t('rooms.all')} />
        <Radio value="specified" label={t('rooms.specified')} />
      </RadioGroup>
      {rooms.mode === 'specified' && (
        <>
          {wrong && (
            <p role="alert" className={styles.wrong}>
              {t('wrong.no-rooms')}
            </p>
          )}
          {listed.isLoading && <Skeletons rows={5} height={36} />}
          {listed.error && (
            <>
              <p>{t('wizard:cannotYet')}</p>
              <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />
            </>
          )}
          {items && (
            <RoomPicker
              rooms={items}
              gone={goneRooms(items, rooms.addresses)}
              chosen={rooms.addresses}
              onChange={(addresses) => onChange({ ...rooms, addresses: [...addresses] })}
            />
          )}
          {!items && rooms.addresses.length > 0 && <p>{t('rooms.chosen', { count: rooms.addresses.length })}</p>}
        </>
      )}
    </div>
  );
}
