/** A list whose lines have fields of their own, each drawn from the schema of a line. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyItem, propertiesOf, type Schema, type Values } from './setting-schema.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  label: { fontWeight: tokens.fontWeightSemibold },
  item: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface FieldOfItem {
  readonly name: string;
  readonly label: string;
  readonly schema: Schema;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly problemAt: (below: string) => string | undefined;
}

interface ItemsFieldProps {
  /** Draws a field of a line as it draws a setting. */
  readonly draw: (field: FieldOfItem) => ReactNode;
  readonly label: string;
  readonly item: Schema;
  readonly items: readonly Values[];
  readonly onChange: (items: readonly Values[]) => void;
  readonly problemAt: (below: string) => string | undefined;
}

export function ItemsField({ draw, label, item, items, onChange, problemAt }: ItemsFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const problem = problemAt('');
  const put = (at: number, value: Values) => onChange(items.map((one, index) => (index === at ? value : one)));
  return (
    <div className={styles.all}>
      <span className={styles.label}>{label}</span>
      {[...items.entries()].map(([at, one]) => (
        <fieldset key={at} className={styles.item} aria-label={t('line', { label, number: at + 1 })}>
          {Object.entries(propertiesOf(item)).map(([name, schema]) => (
            <Fragment key={name}>
              {draw({
                name,
                label: t(`item.${name}`, { defaultValue: name }),
                schema,
                value: one[name],
                onChange: (value) => put(at, { ...one, [name]: value }),
                problemAt: (below) => problemAt(`/${at}/${name}${below}`),
              })}
            </Fragment>
          ))}
          <Button size="small" onClick={() => onChange(items.filter((_, index) => index !== at))}>
            {t('removeLine', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      {problem && items.length === 0 && <p className={styles.wrong}>{problem}</p>}
      <Button onClick={() => onChange([...items, emptyItem(item)])}>{t('addLine')}</Button>
    </div>
  );
}
