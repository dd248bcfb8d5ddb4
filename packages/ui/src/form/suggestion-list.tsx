/** The list under a picker's input. Focus stays in the input, which tells by aria-activedescendant. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

export interface Suggestion {
  readonly name: string;
  readonly email: string;
}

/** How one of the suggestions is shown. */
export interface PresentedSuggestion {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
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

export interface SuggestionListProps<Item> {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly active: number;
  readonly suggestions: readonly Item[];
  readonly present: (item: Item) => PresentedSuggestion;
  readonly onPick: (item: Item) => void;
}

export function SuggestionList<Item>({
  id,
  label,
  open,
  active,
  suggestions,
  present,
  onPick,
}: SuggestionListProps<Item>) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <span role="status" className="ones-hidden">
        {open ? t('people.found', { count: suggestions.length }) : ''}
      </span>
      <div id={id} role="listbox" className={open ? styles.list : 'ones-hidden'} aria-label={label}>
        {open &&
          suggestions.map((item, index) => {
            const shown = present(item);
            return (
              <div
                key={shown.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={styles.option}
                onMouseDown={(event) => {
                  event.preventDefault();
                  onPick(item);
                }}
              >
                {shown.name}
                <span className={styles.mail}>{shown.detail}</span>
              </div>
            );
          })}
      </div>
    </>
  );
}
