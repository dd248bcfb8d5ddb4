/** The tenant's rooms to tick: search, by building, all shown at once; 10,000 rows, of which only those in sight are drawn. */
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { RemoteRoom } from '@ones/contract';
import { useReading, VirtualList } from '@ones/ui';
import { formatNumber } from '@ones/ui-core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildingsOf, keyOf, type RoomFilter, shownRooms, withRooms } from './remote-rooms.ts';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: '10px' },
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '10px',
    alignItems: 'end',
    '& > *': { minWidth: 0 },
    '& .fui-Input, & .fui-Select, & select': { minWidth: 0, width: '100%' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  count: { fontWeight: tokens.fontWeightSemibold, flex: '1 1 auto' },
  room: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '52px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'block', minWidth: 0, overflowWrap: 'anywhere' },
  detail: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface RoomPickerProps {
  readonly rooms: readonly RemoteRoom[];
  /** Chosen addresses that the tenant does not list. */
  readonly gone: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function RoomPicker({ rooms, gone, chosen, onChange }: RoomPickerProps) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const { locale } = useReading();
  const [filter, setFilter] = useState<RoomFilter>({ text: '', building: null, chosenOnly: false });
  const keys = useMemo(() => new Set(chosen.map(keyOf)), [chosen]);
  const shown = useMemo(() => shownRooms(rooms, filter, keys), [rooms, filter, keys]);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <div className={styles.picker}>
      <FilterBar rooms={rooms} chosen={keys} filter={filter} onChange={setFilter} />
      <div className={styles.acts}>
        <span role="status" className={styles.count}>
          {t('rooms.count', { chosen: number(chosen.length - gone.length), total: number(rooms.length) })}
        </span>
        <Button size="small" onClick={() => onChange(withRooms(chosen, shown, true))}>
          {t('rooms.choose', { number: number(shown.length) })}
        </Button>
        <Button size="small" onClick={() => onChange(withRooms(chosen, shown, false))}>
          {t('rooms.unchoose', { number: number(shown.length) })}
        </Button>
      </div>
      {gone.length > 0 && <p>{t('rooms.gone', { addresses: gone.join(', ') })}</p>}
      {shown.length === 0 ? (
        <p>{t(rooms.length === 0 ? 'rooms.none' : 'rooms.noneFound')}</p>
      ) : (
        <VirtualList label={t('rooms.list')} items={shown} keyOf={({ emailAddress }) => emailAddress} rowHeight={52}>
          {(room) => (
            <div className={styles.room}>
              <Checkbox
                checked={keys.has(keyOf(room.emailAddress))}
                label={
                  <span className={styles.words}>
                    {room.name}
                    <span className={styles.detail}>
                      {[room.building, room.floor, room.emailAddress].filter((word) => word !== null).join(' · ')}
                    </span>
                  </span>
                }
                onChange={(_, { checked }) => onChange(withRooms(chosen, [room], checked === true))}
              />
            </div>
          )}
        </VirtualList>
      )}
    </div>
  );
}

interface FilterBarProps {
  readonly rooms: readonly RemoteRoom[];
  readonly chosen: ReadonlySet<string>;
  readonly filter: RoomFilter;
  readonly onChange: (filter: RoomFilter) => void;
}

function FilterBar({ rooms, chosen, filter, onChange }: FilterBarProps) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'common']);
  const buildings = useMemo(() => buildingsOf(rooms, chosen), [rooms, chosen]);
  return (
    <div className={styles.bar}>
      <Field label={t('rooms.search')}>
        <Input type="search" value={filter.text} onChange={(_, { value }) => onChange({ ...filter, text: value })} />
      </Field>
      <Field label={t('rooms.building')}>
        <Select
          value={filter.building ?? ''}
          onChange={(_, { value }) => onChange({ ...filter, building: value === '' ? null : value })}
        >
          <option value="">{t('rooms.anyBuilding')}</option>
          {buildings.map(({ name, chosen: some, total }) => (
            <option key={name} value={name}>
              {t('rooms.buildingCount', { name, chosen: some, total })}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={t('rooms.chosenOnly')}
        checked={filter.chosenOnly}
        onChange={(_, { checked }) => onChange({ ...filter, chosenOnly: checked === true })}
      />
    </div>
  );
}
