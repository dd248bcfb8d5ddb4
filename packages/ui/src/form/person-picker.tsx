/** Choose people by typing: suggestions by arrows and Enter, whole addresses for outsiders, chips to take away again. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonChips } from './person-chips.tsx';
import { type ChosenPerson, isAddress, readAddresses, withPeople } from './person-choice.ts';
import { type Suggestion, SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

const useStyles = makeStyles({
  field: { position: 'relative' },
  picker: { display: 'flex', flexDirection: 'column', gap: '6px' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface PersonPickerProps {
  readonly label: string;
  readonly chosen: readonly ChosenPerson[];
  readonly onChange: (chosen: readonly ChosenPerson[]) => void;
  readonly suggest: (text: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;
  readonly problem?: string;
}

const presented = ({ name, email }: Suggestion) => ({ id: email, name, detail: email });

export function PersonPicker({ label, chosen, onChange, suggest, problem }: PersonPickerProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [invalid, setInvalid] = useState<string | null>(null);
  const known = new Set(chosen.map(({ email }) => email.toLowerCase()));
  const suggestions = useSuggestions(text, suggest).filter(({ email }) => !known.has(email.toLowerCase()));
  const open = text.trim() !== '' && suggestions.length > 0;

  const add = (people: readonly ChosenPerson[], rest = '') => {
    if (people.length > 0) onChange(withPeople(chosen, people));
    setText(rest);
    setActive(0);
    setInvalid(null);
    input.current?.focus();
  };
  const takeTyped = (): boolean => {
    const { people, rest } = readAddresses(text);
    if (people.length > 0) add(people, rest);
    return people.length > 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const pick = open ? suggestions[active] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) return;
      const step = event.key === 'ArrowDown' ? 1 : suggestions.length - 1;
      setActive((active + step) % suggestions.length);
    } else if (event.key === 'Enter' && text.trim() !== '') {
      if (pick && !isAddress(text)) add([pick]);
      else if (!takeTyped()) setInvalid(text.trim());
    } else if ((event.key === ',' || event.key === ';') && isAddress(text)) takeTyped();
    else if (event.key === 'Backspace' && text === '') onChange(chosen.slice(0, -1));
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const message = invalid === null ? problem : t('people.invalid', { text: invalid });
  return (
    <div className={styles.picker}>
      <Field
        label={label}
        hint={t('people.hint')}
        className={styles.field}
        {...(message ? { validationMessage: message } : {})}
      >
        <Input
          ref={input}
          role="combobox"
          autoComplete="off"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(open ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
            setActive(0);
            setInvalid(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={takeTyped}
        />
      </Field>
      <SuggestionList
        id={listId}
        label={t('people.hint')}
        open={open}
        active={active}
        suggestions={suggestions}
        present={presented}
        onPick={(person) => add([person])}
      />
      <PersonChips chosen={chosen} onRemove={(person) => onChange(chosen.filter((one) => one !== person))} />
    </div>
  );
}
