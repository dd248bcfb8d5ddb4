/** The rules that an exception changes, and the way to one more; all the others apply as the policy says. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { PolicyOverride, PolicyRule } from '@ones/contract';
import { useLanguage } from '@ones/ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleSettings } from './rule-settings.tsx';
import type { Values } from './setting-schema.ts';

const useStyles = makeStyles({
  rule: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end', '& > :first-child': { flexGrow: 1 } },
  more: { maxWidth: '420px' },
});

type Own = PolicyOverride['rules'];

interface OverriddenRulesProps {
  readonly rules: readonly PolicyRule[];
  readonly own: Own;
  readonly onChange: (own: Own) => void;
  readonly problemAt: (below: string) => string | undefined;
}

export function OverriddenRules({ rules, own, onChange, problemAt }: OverriddenRulesProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const { language } = useLanguage();
  const adding = useRef<HTMLSelectElement>(null);
  const put = (id: string, values: Values | null) => onChange({ ...own, [id]: values as Own[string] });
  const leaveOut = (id: string) => {
    const { [id]: _before, ...others } = own;
    onChange(others);
    adding.current?.focus();
  };
  const add = (id: string) => {
    const rule = rules.find((one) => one.id === id);
    if (rule) put(id, rule.example);
  };
  return (
    <>
      {rules
        .filter(({ id }) => id in own)
        .map((rule) => (
          <OverriddenRule
            key={rule.id}
            rule={rule}
            values={own[rule.id] ?? null}
            onChange={(values) => put(rule.id, values)}
            onLeaveOut={() => leaveOut(rule.id)}
            problemAt={(below) => problemAt(`/rules/${rule.id}${below}`)}
          />
        ))}
      <Field label={t('override.addRule')} hint={t('override.others')} className={styles.more}>
        <Select ref={adding} value="" onChange={(_, { value }) => add(value)}>
          <option value="">{t('override.chooseRule')}</option>
          {rules
            .filter(({ id }) => !(id in own))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
        </Select>
      </Field>
    </>
  );
}

interface OverriddenRuleProps {
  readonly rule: PolicyRule;
  /** Null: it does not apply. */
  readonly values: Values | null;
  readonly onChange: (values: Values | null) => void;
  readonly onLeaveOut: () => void;
  readonly problemAt: (below: string) => string | undefined;
}

function OverriddenRule({ rule, values, onChange, onLeaveOut, problemAt }: OverriddenRuleProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const { language } = useLanguage();
  const name = rule.name[language];
  return (
    <div className={styles.rule}>
      <div className={styles.first}>
        <Field label={name}>
          <Select
            value={values === null ? 'off' : 'own'}
            onChange={(_, { value }) => onChange(value === 'off' ? null : rule.example)}
          >
            <option value="own">{t('override.own')}</option>
            <option value="off">{t('override.off')}</option>
          </Select>
        </Field>
        <Button onClick={onLeaveOut} aria-label={t('override.leaveOut', { name })}>
          {t('override.same')}
        </Button>
      </div>
      {values && <RuleSettings rule={rule} values={values} onChange={onChange} problemAt={problemAt} />}
    </div>
  );
}
