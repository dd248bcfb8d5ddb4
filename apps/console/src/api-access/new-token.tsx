/** A new service token: what it is for, as whom, how far it reaches and how long. */
import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { type MadeServiceToken, scopesInPlaces, type TokenScope, tokenScopes } from '@ones/contract';
import { type Choice, ChoicePicker, DateField, firstFocus, ProblemMessage, SidePanel, useNow } from '@ones/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { suggestPeople } from '../people/suggestions.ts';
import { placesQuery } from '../resources/place-queries.ts';
import { CheckListField } from './check-list-field.tsx';

const day = 86_400_000;
const USUAL_DAYS = 365;

interface NewTokenProps {
  readonly onMade: (made: MadeServiceToken) => void;
  readonly onClose: () => void;
}

export function NewToken({ onMade, onClose }: NewTokenProps) {
  const { t } = useTranslation(['access', 'common']);
  const form = useId();
  const now = useNow();
  const places = useQuery(placesQuery).data;
  const [name, setName] = useState('');
  const [person, setPerson] = useState<Choice | null>(null);
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['resource.read']);
  const [access, setAccess] = useState<'read' | 'write'>('read');
  const [buildingIds, setBuildingIds] = useState<readonly string[]>([]);
  const [until, setUntil] = useState(() => new Date(now + USUAL_DAYS * day).toISOString().slice(0, 10));
  const limitable = scopes.every((scope) => scopesInPlaces.has(scope));
  const making = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/service-tokens', {
          body: {
            ...{ name: name.trim(), scopes: [...scopes], access, expiresAt: `${until}T23:59:59Z` },
            ...(person ? { personId: person.id } : {}),
            ...(limitable && buildingIds.length > 0 ? { buildingIds: [...buildingIds] } : {}),
          },
        }),
      ),
    onSuccess: onMade,
  });
  const complete = name.trim() !== '' && scopes.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !making.isPending) making.mutate();
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      <Button type="submit" form={form} appearance="primary" disabledFocusable={!complete || making.isPending}>
        {t('token.make')}
      </Button>
    </>
  );
  return (
    <SidePanel title={t('token.make')} onClose={onClose} foot={foot}>
      <form id={form} onSubmit={submit} style={{ display: 'contents' }}>
        <Field label={t('token.name')} hint={t('token.nameHint')} required>
          <Input ref={firstFocus} value={name} maxLength={80} onChange={(_, { value }) => setName(value)} />
        </Field>
        <ChoicePicker
          label={t('token.person')}
          hint={t('token.personHint')}
          chosen={person}
          suggest={suggestPeople}
          onChange={setPerson}
        />
        <Field label={t('token.access')}>
          <RadioGroup value={access} onChange={(_, { value }) => setAccess(value === 'write' ? 'write' : 'read')}>
            <Radio value="read" label={t('token.read')} />
            <Radio value="write" label={t('token.write')} />
          </RadioGroup>
        </Field>
        <CheckListField
          label={t('token.scopes')}
          choices={tokenScopes.map((value) => ({ value, label: t(`token.scope.${value}`) }))}
          chosen={scopes}
          onChange={setScopes}
        />
        {limitable && places && (
          <CheckListField
            label={t('token.buildings')}
            hint={t('token.buildingsHint')}
            choices={places.buildings.map((building) => ({ value: building.id, label: building.name }))}
            chosen={buildingIds}
            onChange={setBuildingIds}
          />
        )}
        <DateField label={t('token.expires')} value={until} onChange={setUntil} />
      </form>
      {making.error && <ProblemMessage error={making.error} />}
    </SidePanel>
  );
}
