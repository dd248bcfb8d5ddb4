/** What is looked for: rooms, desks or equipment. */
import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type FinderQuery, finderKinds } from './finder-search.ts';

interface KindFieldProps {
  readonly value: FinderQuery['kind'];
  readonly onChange: (kind: FinderQuery['kind']) => void;
  readonly className?: string;
}

export function KindField({ value, onChange, className }: KindFieldProps) {
  const { t } = useTranslation('finder');
  return (
    <Field label={t('bar.kind')} className={className}>
      <Select value={value} onChange={(_, data) => onChange(finderKinds.find((kind) => kind === data.value) ?? 'room')}>
        {finderKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`bar.kinds.${kind}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
