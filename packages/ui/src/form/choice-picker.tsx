/** Chooses one of many by typing (a room among thousands): suggestions by arrows and Enter; what is chosen stays in the field. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';

const useStyles = makeStyles({ picker: { display: 'flex', flexDirection: 'column', gap: '6px' } });

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface ChoicePickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly chosen: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  readonly suggest: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  readonly problem?: string;
}

const presented = (choice: Choice) => choice;

export function ChoicePicker({ label, hint, chosen, onChange, suggest, problem }: ChoicePickerProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = useSuggestions(chosen === null ? typed : '', suggest);
  const open = chosen === null && typed.trim() !== '' && found.length > 0;

  const pick = (choice: Choice) => {
    onChange(choice);
    setTyped('');
    setActive(0);
  };
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    if (chosen !== null) onChange(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter') pick(found[active] ?? (found[0] as Choice));
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A whole name that was typed and left counts as chosen. */
  const onBlur = () => {
    const exact = found.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
    if (chosen === null && exact) pick(exact);
  };
  return (
    <div className={styles.picker}>
      <Field label={label} {...(hint ? { hint } : {})} {...(problem ? { validationMessage: problem } : {})}>
        <Input
          role="combobox"
          autoComplete="off"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(open ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
          value={chosen?.name ?? typed}
          onChange={(_, { value }) => type(value)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      </Field>
      <SuggestionList
        id={listId}
        label={t('field.choices')}
        open={open}
        active={active}
        suggestions={found}
        present={presented}
        onPick={pick}
      />
    </div>
  );
}
