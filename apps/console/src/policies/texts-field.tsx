/** A text in each language of the product. */
import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { languageNames, languages } from '@ones/ui-core';
import { useId } from 'react';
import type { Values } from './setting-schema.ts';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface TextsFieldProps {
  readonly label: string;
  readonly value: Values;
  readonly maxLength: number;
  readonly onChange: (value: Values) => void;
  readonly problem?: string;
}

const oneLine = 200;

export function TextsField({ label, value, maxLength, onChange, problem }: TextsFieldProps) {
  const styles = useStyles();
  const labelId = useId();
  return (
    <fieldset className={styles.set} aria-labelledby={labelId}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      {languages.map((language) => {
        const text = String(value[language] ?? '');
        const change = (next: string) => onChange({ ...value, [language]: next });
        return (
          <Field key={language} label={languageNames[language]} lang={language}>
            {maxLength > oneLine ? (
              <Textarea
                resize="vertical"
                value={text}
                maxLength={maxLength}
                onChange={(_, data) => change(data.value)}
              />
            ) : (
              <Input value={text} maxLength={maxLength} onChange={(_, data) => change(data.value)} />
            )}
          </Field>
        );
      })}
      {problem && <p className={styles.wrong}>{problem}</p>}
    </fieldset>
  );
}
