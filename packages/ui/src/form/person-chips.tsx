/** The people chosen so far, each with a button to take them away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ChosenPerson } from './person-choice.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    maxWidth: '100%',
    padding: '0 2px 0 10px',
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    overflowWrap: 'anywhere',
  },
  remove: {
    display: 'grid',
    placeItems: 'center',
    width: '26px',
    height: '26px',
    flexShrink: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    background: 'transparent',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { background: tokens.colorBrandBackground2Hover },
  },
});

interface PersonChipsProps {
  readonly chosen: readonly ChosenPerson[];
  readonly onRemove: (person: ChosenPerson) => void;
}

export function PersonChips({ chosen, onRemove }: PersonChipsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {chosen.map((person) => (
        <li key={person.email} className={styles.chip}>
          {person.name ?? person.email}
          <button
            type="button"
            className={styles.remove}
            aria-label={t('act.remove', { name: person.name ?? person.email })}
            onClick={() => onRemove(person)}
          >
            <DismissRegular />
          </button>
        </li>
      ))}
    </ul>
  );
}
