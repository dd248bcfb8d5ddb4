/** The page of settings: type, fields beside their guide, redirect URIs, test, rooms, save. A failed test does not keep from saving. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { Connection, ConnectionOptions } from '@ones/contract';
import { type FieldMap, ProblemMessage, problemsByField } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { CheckList } from './check-list.tsx';
import {
  createBody,
  type Draft,
  type DraftField,
  mistakesForSave,
  mistakesForTest,
  roomsOf,
  serverBody,
  testBody,
  testedPart,
} from './draft.ts';
import { Guide } from './guide.tsx';
import { RedirectUris } from './redirect-uris.tsx';
import { RoomChoice } from './room-choice.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { TypeCards } from './type-cards.tsx';
import { type Settings, useSettings } from './use-settings.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: '16px',
    alignItems: 'start',
    '@media (max-width: 999px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  guide: {
    position: 'sticky',
    top: '16px',
    '@media (max-width: 999px)': { position: 'static', order: -1 },
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    justifyContent: 'flex-end',
    margin: '0 -4px',
    padding: '10px 4px',
    background: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Above the bar of ways at the foot of a phone.
    '@media (max-width: 640px)': { bottom: 'calc(64px + env(safe-area-inset-bottom, 0px))' },
  },
});

const fieldsOf: FieldMap<DraftField> = {
  name: { paths: ['/body/name'] },
  type: { paths: ['/body/type'] },
  operator: { paths: ['/body/operator'] },
  tenantId: { paths: ['/body/tenantId'] },
  clientId: { paths: ['/body/clientId'] },
  clientSecret: { paths: ['/body/clientSecret'] },
  secretExpires: { paths: ['/body/secretExpiresAt'] },
  loginButtonName: { paths: ['/body/loginButtonName'] },
  roomMode: { paths: [] },
  addresses: { paths: ['/body/rooms'] },
};

interface SettingsFormProps {
  readonly options: ConnectionOptions;
  readonly initial: Draft;
  /** Null: a new one. */
  readonly connection: Connection | null;
  readonly onSaved: (connection: Connection) => void;
}

export function SettingsForm({ options, initial, connection, onSaved }: SettingsFormProps) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'common']);
  const settings = useSettings(initial);
  const { draft } = settings;
  const id = connection?.id ?? null;
  const save = useSave(connection, onSaved);
  const problem = save.error ? asProblem(save.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (settings.pass(mistakesForSave(draft, id !== null)) && !save.isPending) save.mutate(draft);
  };
  const operator = options.operators.find((one) => one.id === draft.operator);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TypeCards options={options} chosen={draft.type} onChoose={(type) => settings.change({ type })} />
      <div className={styles.columns}>
        <div className={styles.form}>
          <Card title={t('settings')}>
            <SettingsFields
              settings={settings}
              options={options}
              kept={id !== null}
              refused={problemsByField(problem, fieldsOf).beside}
            />
          </Card>
          <Card title={t('redirect.title')}>
            <p>{t('redirect.text')}</p>
            <RedirectUris uris={options.redirectUris.filter(({ purpose }) => purpose === 'sign-in')} />
          </Card>
          <TestCard settings={settings} connectionId={id} />
          <Card title={t('rooms.title')}>
            <RoomChoice settings={settings} connectionId={id} />
          </Card>
          {problem && <ProblemMessage error={problem} />}
        </div>
        <div className={styles.guide}>
          <Guide field={settings.focused} operator={operator} />
        </div>
      </div>
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={save.isPending}>
          {save.isPending ? t('saving') : t('common:act.save')}
        </Button>
      </div>
    </form>
  );
}

function TestCard({ settings, connectionId }: { settings: Settings; connectionId: string | null }) {
  const { t } = useTranslation('connection');
  const { draft } = settings;
  const test = useMutation({
    mutationFn: (tried: Draft) => dataOf(api.POST('/api/connections/test', { body: testBody(tried, connectionId) })),
  });
  const begin = () => {
    if (settings.pass(mistakesForTest(draft, connectionId !== null)) && !test.isPending) test.mutate(draft);
  };
  const old = test.variables !== undefined && testedPart(test.variables) !== testedPart(draft);
  return (
    <Card title={t('test.title')}>
      <p>{t('test.text')}</p>
      <div>
        <Button disabledFocusable={test.isPending} onClick={begin}>
          {t('test.act')}
        </Button>
      </div>
      {test.error && <ProblemMessage error={test.error} />}
      <CheckList testing={test.isPending} result={test.data} old={old} />
    </Card>
  );
}

function useSave(connection: Connection | null, onSaved: (connection: Connection) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: Draft): Promise<Connection> => {
      if (!connection) return dataOf(api.POST('/api/connections', { body: createBody(draft) }));
      const params = { path: { id: connection.id } };
      const { version } = await dataOf(
        api.PUT('/api/connections/{id}/server', { params, body: serverBody(draft, connection.version) }),
      );
      return dataOf(api.PUT('/api/connections/{id}/rooms', { params, body: { rooms: roomsOf(draft), version } }));
    },
    async onSuccess(saved) {
      await queries.invalidateQueries({ queryKey: ['connections'] });
      onSaved(saved);
    },
  });
}
