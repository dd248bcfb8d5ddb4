/** The settings of one rule, as its schema and its labels say. */
import { makeStyles } from '@fluentui/react-components';
import type { PolicyRule } from '@ones/contract';
import { useLanguage } from '@ones/ui';
import { SettingField } from './setting-field.tsx';
import { propertiesOf, type Values } from './setting-schema.ts';

const useStyles = makeStyles({
  settings: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: '12px 18px',
    alignItems: 'start',
    '& > *': { minWidth: 0 },
    '& input': { minWidth: 0, width: '100%' },
  },
});

interface RuleSettingsProps {
  readonly rule: PolicyRule;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  readonly problemAt: (below: string) => string | undefined;
}

export function RuleSettings({ rule, values, onChange, problemAt }: RuleSettingsProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  return (
    <div className={styles.settings}>
      {Object.entries(propertiesOf(rule.settings)).map(([name, schema]) => (
        <SettingField
          key={name}
          name={name}
          label={rule.labels[language][name] ?? name}
          schema={schema}
          value={values[name]}
          onChange={(value) => onChange({ ...values, [name]: value })}
          problemAt={(below) => problemAt(`/${name}${below}`)}
        />
      ))}
    </div>
  );
}
