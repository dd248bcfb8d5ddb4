/** Roles with limits, one a row: which role, to look only or to change, everywhere or in one place (X2). */
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type Places, rolesInPlaces, rolesOfGroups } from '@ones/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../resources/place-queries.ts';
import { type DraftGrant, placeValue, repeated, withAnother, withPlace, withRole } from './grants.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px' },
  list: { alignSelf: 'stretch', display: 'flex', flexDirection: 'column', gap: '10px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '6px',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& select': { minWidth: 0, width: '100%' },
  },
  wide: { gridColumn: '1 / -1' },
  remove: { justifySelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { gridColumn: '1 / -1', color: tokens.colorPaletteRedForeground1 },
});

interface GrantsFieldProps {
  readonly drafts: readonly DraftGrant[];
  readonly onChange: (drafts: readonly DraftGrant[]) => void;
}

export function GrantsField({ drafts, onChange }: GrantsFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const places = useQuery(placesQuery).data;
  const again = repeated(drafts);
  const change = (next: DraftGrant) => onChange(drafts.map((one) => (one.key === next.key ? next : one)));
  return (
    <div className={styles.all}>
      {drafts.length === 0 && <p className={styles.quiet}>{t('rights.none')}</p>}
      <ul className={styles.list}>
        {drafts.map((draft, at) => (
          <li key={draft.key} className={styles.row}>
            <GrantRow draft={draft} number={at + 1} places={places} onChange={change} />
            {again.has(draft.key) && (
              <p role="alert" className={styles.wrong}>
                {t('rights.once')}
              </p>
            )}
            <Button
              size="small"
              className={styles.remove}
              aria-label={t('rights.remove', { role: t(`role.${draft.role}`) })}
              onClick={() => onChange(drafts.filter(({ key }) => key !== draft.key))}
            >
              {t('rights.removeShort')}
            </Button>
          </li>
        ))}
      </ul>
      <Button icon={<AddRegular />} onClick={() => onChange(withAnother(drafts))}>
        {t('rights.add')}
      </Button>
    </div>
  );
}

interface GrantRowProps {
  readonly draft: DraftGrant;
  readonly number: number;
  readonly places: Places | undefined;
  readonly onChange: (draft: DraftGrant) => void;
}

function GrantRow({ draft, number, places, onChange }: GrantRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const role = (value: string) => rolesOfGroups.find((one) => one === value) ?? draft.role;
  return (
    <>
      <Select
        aria-label={t('rights.role', { number })}
        value={draft.role}
        onChange={(_, { value }) => onChange(withRole(draft, role(value)))}
      >
        {rolesOfGroups.map((one) => (
          <option key={one} value={one}>
            {t(`role.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('rights.access', { number })}
        value={draft.access}
        onChange={(_, { value }) => onChange({ ...draft, access: value === 'read' ? 'read' : 'write' })}
      >
        <option value="write">{t('rights.write')}</option>
        <option value="read">{t('rights.read')}</option>
      </Select>
      {rolesInPlaces.has(draft.role) ? (
        <Select
          className={styles.wide}
          aria-label={t('rights.place', { number })}
          value={placeValue(draft)}
          onChange={(_, { value }) => onChange(withPlace(draft, value))}
        >
          <option value="">{t('rights.everywhere')}</option>
          {places?.buildings.map(({ id, name, floors }) => (
            <optgroup key={id} label={name}>
              <option value={`building ${id}`}>{t('rights.wholeBuilding', { name })}</option>
              {floors.map((floor) => (
                <option key={floor.id} value={`floor ${floor.id}`}>
                  {`${name} · ${floor.name}`}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      ) : (
        <p className={`${styles.wide} ${styles.quiet}`}>{t('rights.notInPlaces')}</p>
      )}
    </>
  );
}
