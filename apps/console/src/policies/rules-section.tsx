/** Every rule there is, by what it is about: switched on or off, what it does, and its settings. */
import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { PolicyRule } from '@ones/contract';
import { useLanguage } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { Card } from '../pages/card.tsx';
import { rulesByGroup } from './policy-draft.ts';
import { RuleSettings } from './rule-settings.tsx';
import type { Values } from './setting-schema.ts';

const useStyles = makeStyles({
  rule: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none', paddingBottom: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2, marginInlineStart: '52px' },
  settings: { marginInlineStart: '52px', '@media (max-width: 640px)': { marginInlineStart: '8px' } },
  wrong: { color: tokens.colorPaletteRedForeground1, marginInlineStart: '52px' },
});

type Rules = Readonly<Record<string, Values>>;

interface RulesSectionProps {
  readonly rules: readonly PolicyRule[];
  readonly chosen: Rules;
  readonly onChange: (chosen: Rules) => void;
  readonly problemAt: (below: string) => string | undefined;
}

export function RulesSection({ rules, chosen, onChange, problemAt }: RulesSectionProps) {
  const { t } = useTranslation('policies');
  const put = (id: string, values: Values | null) => {
    const { [id]: _before, ...others } = chosen;
    onChange(values === null ? others : { ...others, [id]: values });
  };
  return rulesByGroup(rules).map(({ group, rules: own }) => (
    <Card key={group} title={t(`group.${group}`)}>
      {own.map((rule) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          values={chosen[rule.id] ?? null}
          onChange={(values) => put(rule.id, values)}
          problemAt={(below) => problemAt(`/${rule.id}${below}`)}
        />
      ))}
    </Card>
  ));
}

interface RuleRowProps {
  readonly rule: PolicyRule;
  readonly values: Values | null;
  readonly onChange: (values: Values | null) => void;
  readonly problemAt: (below: string) => string | undefined;
}

function RuleRow({ rule, values, onChange, problemAt }: RuleRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const { language } = useLanguage();
  const about = t(`about.${rule.id}`, { defaultValue: '' });
  const problem = problemAt('');
  return (
    <div className={styles.rule}>
      <Switch
        className={styles.name}
        label={rule.name[language]}
        checked={values !== null}
        onChange={(_, { checked }) => onChange(checked ? rule.example : null)}
      />
      {about !== '' && <p className={styles.about}>{about}</p>}
      {problem && <p className={styles.wrong}>{problem}</p>}
      {values !== null && (
        <div className={styles.settings}>
          <RuleSettings rule={rule} values={values} onChange={onChange} problemAt={problemAt} />
        </div>
      )}
    </div>
  );
}
