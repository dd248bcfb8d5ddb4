/** Which occurrences of a series an act is about. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { SeriesScope } from '@ones/contract';
import { useTranslation } from 'react-i18next';

const scopes: readonly SeriesScope[] = ['this', 'following', 'all'];

interface ScopeChoiceProps {
  readonly value: SeriesScope;
  readonly onChange: (scope: SeriesScope) => void;
}

export default function ScopeChoice({ value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('series');
  return (
    <Field label={t('scope.label')}>
      <RadioGroup value={value} onChange={(_, data) => onChange(data.value as SeriesScope)}>
        {scopes.map((scope) => (
          <Radio key={scope} value={scope} label={t(`scope.${scope}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
