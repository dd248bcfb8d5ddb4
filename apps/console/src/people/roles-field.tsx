/** The roles a person has everywhere, each with what it is good for. Nobody is left without any. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Role } from '@ones/contract';
import { roles as rolesInOrder } from '@ones/contract';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  about: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface RolesFieldProps {
  readonly chosen: readonly Role[];
  readonly onChange: (chosen: readonly Role[]) => void;
}

export function RolesField({ chosen, onChange }: RolesFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const set = (role: Role, wanted: boolean) =>
    onChange(rolesInOrder.filter((one) => (one === role ? wanted : chosen.includes(one))));
  return (
    <>
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{t('column.roles')}</legend>
        {rolesInOrder.map((role) => (
          <Checkbox
            key={role}
            checked={chosen.includes(role)}
            label={
              <>
                {t(`role.${role}`)}
                <span className={styles.about}>{t(`roleAbout.${role}`)}</span>
              </>
            }
            onChange={(_, { checked }) => set(role, checked === true)}
          />
        ))}
      </fieldset>
      {chosen.length === 0 && <p className={styles.wrong}>{t('noRole')}</p>}
    </>
  );
}
