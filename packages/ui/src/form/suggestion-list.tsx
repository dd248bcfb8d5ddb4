/** The list under a person picker's input. Focus stays in the input, which tells by aria-activedescendant. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

export interface Suggestion {
  readonly name: string;
  readonly email: string;
}

const useStyles = makeStyles({
  list: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    maxHeight: '220px',
    overflowY: 'auto',
  },
  option: {
    padding: '7px 12px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '&[aria-selected=true]': { background: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  },
  mail: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface SuggestionListProps {
  readonly id: string;
  readonly open: boolean;
  readonly active: number;
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (person: Suggestion) => void;
}

export function SuggestionList({ id, open, active, suggestions, onPick }: SuggestionListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <span role="status" className="ones-hidden">
        {open ? t('people.found', { count: suggestions.length }) : ''}
      </span>
      <div id={id} role="listbox" className={open ? styles.list : 'ones-hidden'} aria-label={t('people.hint')}>
        {open &&
          suggestions.map((person, index) => (
            <div
              key={person.email}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              onMouseDown={(event) => {
                event.preventDefault();
                onPick(person);
              }}
            >
              {person.name}
              <span className={styles.mail}>{person.email}</span>
            </div>
          ))}
      </div>
    </>
  );
}
