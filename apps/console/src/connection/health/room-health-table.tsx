/** Each room's calendar: in step or not, how its changes are learnt, when it was last verified, what went wrong. */
import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { RoomHealth } from '@ones/contract';
import { type Column, DataTable, EmptyState, StateChip, useNow, useReading } from '@ones/ui';
import { formatUntil, type Instant, instantOf, type Reading, roomHealthLooks } from '@ones/ui-core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '../../search-state.ts';
import { readinessLooks } from '../readiness/readiness-looks.ts';
import { LookButton } from './look-button.tsx';
import { roomsInNeed } from './room-health.ts';
import { SubscriptionCell } from './subscription-cell.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px' },
  title: { flex: '1 1 auto', fontSize: tokens.fontSizeBase400 },
  address: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface RoomHealthTableProps {
  readonly connectionId: string;
  readonly rooms: readonly RoomHealth[];
  readonly syncing: boolean;
}

export function RoomHealthTable({ connectionId, rooms, syncing }: RoomHealthTableProps) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'sync']);
  const search = useSearchState();
  const text = search.word('q') ?? '';
  const troubledOnly = search.word('show') === 'trouble';
  const shown = useMemo(() => roomsInNeed(rooms, { text, troubledOnly }), [rooms, text, troubledOnly]);
  const columns = useColumns(connectionId);
  if (rooms.length === 0) {
    const words = syncing ? 'roomsComing' : 'noRooms';
    return <EmptyState icon="cloud-wait" title={t(`health.${words}.title`)} text={t(`health.${words}.text`)} />;
  }
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.title}>{t('health.rooms', { count: rooms.length })}</h2>
        <Link to="/connections/$connectionId/compares" params={{ connectionId }}>
          {t('sync:compares.link')}
        </Link>
        <Checkbox
          label={t('health.troubledOnly')}
          checked={troubledOnly}
          onChange={(_, { checked }) => search.replace({ show: checked === true ? 'trouble' : null })}
        />
        <Field label={t('rooms.search')}>
          <Input
            type="search"
            value={text}
            onChange={(_, { value }) => search.replace({ q: value === '' ? null : value })}
          />
        </Field>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="free" title={t(troubledOnly ? 'health.noTrouble' : 'rooms.noneFound')} />
      ) : (
        <DataTable label={t('rooms.list')} columns={columns} rows={shown} keyOf={({ resourceId }) => resourceId} />
      )}
    </>
  );
}

function useColumns(connectionId: string): readonly Column<RoomHealth>[] {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'readiness', 'sync']);
  const reading = useReading();
  const now = useNow();
  return useMemo(() => {
    const column = (id: string, width: string, cell: Column<RoomHealth>['cell']): Column<RoomHealth> => ({
      ...{ id, width, cell },
      title: t(`health.column.${id}`),
    });
    return [
      column('room', 'minmax(0, 1.8fr)', ({ name, emailAddress }) => (
        <>
          {name}
          <span className={styles.address}>{emailAddress}</span>
        </>
      )),
      column('state', '120px', ({ state }) => <StateChip look={roomHealthLooks[state]} />),
      {
        ...{ id: 'requests', width: '155px', title: t('readiness:column') },
        cell: ({ resourceId, name, readiness }) => (
          <Link
            to="/connections/$connectionId/rooms/$resourceId"
            params={{ connectionId, resourceId }}
            aria-label={`${name}: ${t(readinessLooks[readiness.state].labelKey)}`}
          >
            <StateChip look={readinessLooks[readiness.state]} />
          </Link>
        ),
      },
      column('learnsBy', '98px', ({ learnsBy }) => t(`learnsBy.${learnsBy}`)),
      column('verified', '95px', ({ lastVerifiedAt }) => since(lastVerifiedAt, now, reading, t)),
      column('subscription', '135px', (room) => <SubscriptionCell room={room} />),
      {
        ...{ id: 'look', width: '100px', title: t('sync:look.column') },
        cell: (room) => <LookButton connectionId={connectionId} room={room} />,
      },
      column('error', 'minmax(0, 1fr)', ({ lastError, held }) => {
        const wrong = held ? t('sync:look.wouldGo', { count: held.gone }) : lastError;
        return wrong === null ? t('health.noError') : <span className={styles.error}>{wrong}</span>;
      }),
    ];
  }, [connectionId, styles, t, reading, now]);
}

function since(at: string | null, now: Instant, reading: Reading, t: TFunction): string {
  return at === null ? t('health.never') : formatUntil(now, instantOf(at), reading.locale);
}
