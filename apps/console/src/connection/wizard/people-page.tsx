/** User settings, the last page: what new people get, where card numbers come from, how people sign in. */
import { Field, Input } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Booker, GroupRole } from '@ones/contract';
import { useToast } from '@ones/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { BookersCard, saveBookers } from './bookers-card.tsx';
import { cardNumberOf, isExtension } from './card-number.ts';
import { CardNumberFields } from './card-number-fields.tsx';
import { Frame } from './frame.tsx';
import { GroupList } from './group-list.tsx';
import { GroupRolesCard } from './group-roles-card.tsx';
import type { Topic } from './guide.tsx';
import { RedirectUris } from './redirect-uris.tsx';
import { SaveProblem } from './save-problem.tsx';
import { TestNotice } from './test-notice.tsx';
import { useSave } from './use-save.ts';
import { type Loaded, WizardPage } from './wizard-page.tsx';

export function PeopleSettingsPage() {
  return (
    <WizardPage>
      {(loaded) => <PeopleForm key={`${loaded.connection.id} ${loaded.connection.version}`} {...loaded} />}
    </WizardPage>
  );
}

function PeopleForm({ connection, options, type, operator }: Loaded) {
  const { t } = useTranslation(['wizard', 'connection']);
  const toast = useToast();
  const navigate = useNavigate();
  const [groupIds, setGroupIds] = useState<readonly string[]>(connection.defaultGroupIds);
  const [groupRoles, setGroupRoles] = useState<readonly GroupRole[]>(connection.groupRoles);
  const [bookers, setBookers] = useState<readonly Booker[] | null>(null);
  const [card, setCard] = useState(() => cardNumberOf(connection.cardNumberAttribute));
  const [button, setButton] = useState(connection.loginButtonName);
  const [topic, setTopic] = useState<Topic>('defaultGroups');
  const params = { connectionId: connection.id };
  const saving = useSave(
    async () => {
      if (bookers) await saveBookers(connection.id, bookers);
      return dataOf(
        api.PUT('/api/connections/{id}/people', {
          params: { path: { id: connection.id } },
          body: {
            defaultGroupIds: [...groupIds],
            groupRoles: [...groupRoles],
            cardNumberAttribute: card.attribute === '' ? null : card.attribute,
            loginButtonName: button.trim() === '' ? connection.loginButtonName : button.trim(),
            version: connection.version,
          },
        }),
      );
    },
    () => {
      toast({ text: t('saved') });
      void navigate({ to: '/connections/$connectionId', params });
    },
  );
  const wrongCard = card.source === 'pager' && !isExtension(card.attribute);
  return (
    <Frame
      step="people"
      connection={connection}
      topic={topic}
      onTopic={setTopic}
      portal={operator?.portal ?? null}
      saving={saving.pending}
      onSave={() => !wrongCard && saving.save(undefined)}
      onBack={() => void navigate({ to: '/connections/$connectionId/edit/rooms', params })}
    >
      <TestNotice connection={connection} />
      <Card title={t('people.groups')}>
        <p>{t('people.groupsHint')}</p>
        <div data-topic="defaultGroups">
          <GroupList
            label={t('people.addGroup')}
            ids={groupIds}
            onAdd={(id) => setGroupIds([...groupIds, id])}
            onRemove={(id) => setGroupIds(groupIds.filter((one) => one !== id))}
          />
        </div>
      </Card>
      {type.writesTo === 'resource' && (
        <BookersCard connectionId={connection.id} changed={bookers} onChange={setBookers} />
      )}
      <Card title={t('people.card')}>
        <div data-topic="cardNumber">
          <CardNumberFields card={card} onChange={setCard} />
        </div>
      </Card>
      <GroupRolesCard roles={groupRoles} onChange={setGroupRoles} />
      <Card title={t('people.login')}>
        <RedirectUris uris={options.redirectUris.filter(({ purpose }) => purpose === 'sign-in')} />
        <Field label={t('connection:field.loginButtonName')} hint={t('connection:hint.loginButtonName')}>
          <Input
            maxLength={80}
            value={button}
            data-topic="loginButtonName"
            onChange={(_, { value }) => setButton(value)}
          />
        </Field>
      </Card>
      <SaveProblem problem={saving.problem} connectionId={connection.id} />
    </Frame>
  );
}
