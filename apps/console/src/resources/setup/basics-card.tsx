/** What a resource is called, in each language, and how many it is for. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { LocalNames } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { TextsField } from '../../policies/texts-field.tsx';
import { numberOf, type ResourceDraft } from './resource-draft.ts';

interface BasicsCardProps {
  readonly draft: ResourceDraft;
  readonly isNew: boolean;
  readonly onChange: (part: Partial<ResourceDraft>) => void;
  readonly problemAt: (path: string) => string | undefined;
}

const kinds = ['room', 'desk', 'equipment'] as const;

export function BasicsCard({ draft, isNew, onChange, problemAt }: BasicsCardProps) {
  const { t } = useTranslation(['setup', 'resources']);
  const wrong = (message: string | undefined) => (message ? { validationMessage: message } : {});
  const capacityProblem = numberOf(draft.capacity) === 'wrong' ? t('wholeNumber') : problemAt('/body/capacity');
  return (
    <Card title={t('basics')}>
      <Field label={t('resources:column.kind')} {...(isNew ? {} : { hint: t('kindStays') })}>
        <Select
          value={draft.kind}
          disabled={!isNew}
          onChange={(_, { value }) => onChange({ kind: kinds.find((one) => one === value) ?? 'room', parts: [] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`resources:kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('name')} required {...wrong(problemAt('/body/name'))}>
        <Input value={draft.name} maxLength={120} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <TextsField
        label={t('names')}
        value={draft.names}
        maxLength={120}
        onChange={(names) => onChange({ names: names as LocalNames })}
      />
      <Field label={t('description')}>
        <Textarea
          resize="vertical"
          value={draft.description}
          maxLength={2000}
          onChange={(_, { value }) => onChange({ description: value })}
        />
      </Field>
      <Field label={t('capacity')} hint={t('capacityHint')} {...wrong(capacityProblem)}>
        <Input
          inputMode="numeric"
          maxLength={6}
          value={draft.capacity}
          onChange={(_, { value }) => onChange({ capacity: value })}
        />
      </Field>
    </Card>
  );
}
