/** Which rooms ONES keeps in step: all, or those chosen from the tenant's own list, which is asked for when wanted. */
import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { ErrorState, Skeletons } from '@ones/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { mistakesForTest, testBody } from './draft.ts';
import { goneRooms } from './remote-rooms.ts';
import { RoomPicker } from './room-picker.tsx';
import type { Settings } from './use-settings.ts';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'stretch' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function RoomChoice({ settings, connectionId }: { settings: Settings; connectionId: string | null }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const { draft } = settings;
  const rooms = useMutation({
    mutationFn: () => dataOf(api.POST('/api/connections/rooms', { body: testBody(draft, connectionId) })),
  });
  const load = () => {
    if (settings.pass(mistakesForTest(draft, connectionId !== null))) rooms.mutate();
  };
  const items = rooms.data?.items;
  return (
    <div className={styles.choice}>
      <RadioGroup
        aria-label={t('rooms.title')}
        value={draft.roomMode}
        onFocus={() => settings.focus('roomMode')}
        onChange={(_, { value }) => settings.change({ roomMode: value === 'all' ? 'all' : 'specified' })}
      >
        <Radio value="all" label={t('rooms.all')} />
        <Radio value="specified" label={t('rooms.specified')} />
      </RadioGroup>
      {draft.roomMode === 'specified' && (
        <>
          {settings.mistakes.addresses && <p className={styles.wrong}>{t('wrong.no-rooms')}</p>}
          {!items && !rooms.isPending && <p className={styles.hint}>{t('rooms.loadHint')}</p>}
          <div>
            <Button disabledFocusable={rooms.isPending} onClick={load}>
              {t(items ? 'rooms.reload' : 'rooms.load')}
            </Button>
          </div>
          {rooms.isPending && <Skeletons rows={5} height={36} />}
          {rooms.error && <ErrorState error={rooms.error} onRetry={load} />}
          {items && (
            <RoomPicker
              rooms={items}
              gone={goneRooms(items, draft.addresses)}
              chosen={draft.addresses}
              onChange={(addresses) => settings.change({ addresses })}
            />
          )}
          {!items && draft.addresses.length > 0 && <p>{t('rooms.chosen', { count: draft.addresses.length })}</p>}
        </>
      )}
    </div>
  );
}
