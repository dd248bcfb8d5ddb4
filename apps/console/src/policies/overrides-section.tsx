/** What people of some roles or groups get instead, in order: of several that fit, the later has the last word. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type PolicyOverride, type PolicyRule, roles } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../pages/card.tsx';
import { ChoicesField } from './choices-field.tsx';
import { GroupsPicker } from './id-pickers.tsx';
import { OverriddenRules } from './overridden-rules.tsx';
import { newOverride } from './policy-draft.ts';

const useStyles = makeStyles({ add: { alignSelf: 'flex-start' } });

interface OverridesSectionProps {
  readonly rules: readonly PolicyRule[];
  readonly overrides: readonly PolicyOverride[];
  readonly onChange: (overrides: readonly PolicyOverride[]) => void;
  readonly problemAt: (below: string) => string | undefined;
}

export function OverridesSection({ rules, overrides, onChange, problemAt }: OverridesSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  return (
    <>
      <Card title={t('override.title')}>
        <p>{t('override.text')}</p>
        <Button
          className={styles.add}
          onClick={() => onChange([...overrides, newOverride(t('override.name', { number: overrides.length + 1 }))])}
        >
          {t('override.add')}
        </Button>
      </Card>
      {[...overrides.entries()].map(([at, override]) => (
        <OverrideCard
          key={at}
          rules={rules}
          override={override}
          onChange={(next) => onChange(overrides.map((one, index) => (index === at ? next : one)))}
          onRemove={() => onChange(overrides.filter((_, index) => index !== at))}
          problemAt={(below) => problemAt(`/${at}${below}`)}
        />
      ))}
    </>
  );
}

interface OverrideCardProps {
  readonly rules: readonly PolicyRule[];
  readonly override: PolicyOverride;
  readonly onChange: (override: PolicyOverride) => void;
  readonly onRemove: () => void;
  readonly problemAt: (below: string) => string | undefined;
}

function OverrideCard({ rules, override, onChange, onRemove, problemAt }: OverrideCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const problem = problemAt('/name');
  const change = (part: Partial<PolicyOverride>) => onChange({ ...override, ...part });
  return (
    <Card title={override.name || t('override.unnamed')}>
      <Field label={t('column.name')} {...(problem ? { validationMessage: problem } : {})}>
        <Input value={override.name} maxLength={120} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <ChoicesField
        label={t('override.roles')}
        choices={roles}
        chosen={override.roles}
        onChange={(chosen) => change({ roles: roles.filter((role) => chosen.includes(role)) })}
      />
      <GroupsPicker
        label={t('override.groups')}
        ids={override.groupIds}
        onChange={(groupIds) => change({ groupIds: [...groupIds] })}
      />
      <OverriddenRules
        rules={rules}
        own={override.rules}
        onChange={(own) => change({ rules: own })}
        problemAt={problemAt}
      />
      <Button className={styles.add} onClick={onRemove}>
        {t('override.remove')}
      </Button>
    </Card>
  );
}
