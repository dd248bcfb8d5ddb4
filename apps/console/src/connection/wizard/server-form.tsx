/** How the tenant is reached: ids, proof, consent, test. A failed test does not keep from saving; consent may come later. */
import { Button, makeStyles } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { Connection, ConnectionOptions, IntegrationType } from '@ones/contract';
import { type FieldMap, problemsByField, useToast } from '@ones/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { AdvancedCard } from './advanced-card.tsx';
import { ConsentCard } from './consent-card.tsx';
import { createBody, type Draft, type DraftField, emptyDraft, keepable, mistakesForSave, serverBody } from './draft.ts';
import { Frame } from './frame.tsx';
import { writeKept } from './kept-draft.ts';
import { ProofCard } from './proof-card.tsx';
import { SaveProblem } from './save-problem.tsx';
import { SettingsFields } from './settings-fields.tsx';
import { TestCard } from './test-card.tsx';
import { useSave } from './use-save.ts';
import { useSettings } from './use-settings.ts';

const useStyles = makeStyles({
  kept: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

const fieldsOf: FieldMap<DraftField> = {
  name: { paths: ['/body/name'] },
  type: { paths: ['/body/type'] },
  operator: { paths: ['/body/operator'] },
  tenantId: { paths: ['/body/tenantId'] },
  clientId: { paths: ['/body/clientId'] },
  proof: { paths: [] },
  clientSecret: { paths: ['/body/clientSecret'] },
  secretExpires: { paths: ['/body/secretExpiresAt'] },
  certificateId: { paths: ['/body/certificateId'] },
  senderAddress: { paths: ['/body/senderAddress'] },
  representatives: { paths: ['/body/representatives'] },
};

interface ServerFormProps {
  readonly options: ConnectionOptions;
  readonly type: IntegrationType;
  readonly initial: Draft;
  readonly wasKept: boolean;
  /** Null: a new one. */
  readonly connection: Connection | null;
  readonly onBack: () => void;
}

export function ServerForm({ options, type, initial, wasKept, connection, onBack }: ServerFormProps) {
  const { t } = useTranslation('connection');
  const toast = useToast();
  const { t: words } = useTranslation('wizard');
  const navigate = useNavigate();
  const settings = useSettings(initial);
  const { draft } = settings;
  const kept = (connection?.credentials.length ?? 0) > 0;
  const isNew = connection === null;
  useEffect(() => {
    if (isNew) writeKept(keepable(draft));
  }, [draft, isNew]);
  const saving = useSave(sendServer(connection), ({ id }) => {
    writeKept(null);
    toast({ text: words('saved') });
    void navigate({ to: '/connections/$connectionId/edit/rooms', params: { connectionId: id } });
  });
  const save = () => {
    if (settings.pass(mistakesForSave(draft, kept))) saving.save(draft);
  };
  const operator = options.operators.find(({ id }) => id === draft.operator) ?? null;
  const refused = problemsByField(saving.problem, fieldsOf).beside;
  const parts = { settings, options, type, connection, refused };
  return (
    <Frame
      step="server"
      connection={connection}
      topic={settings.topic}
      onTopic={settings.focus}
      portal={operator?.portal ?? null}
      saving={saving.pending}
      onSave={save}
      onBack={onBack}
    >
      {wasKept && <KeptNotice onForget={() => settings.change(emptyDraft(options, type.id))} />}
      <Card title={t('settings')}>
        <SettingsFields settings={settings} options={options} refused={refused} />
      </Card>
      <ProofCard {...parts} />
      <ConsentCard {...parts} operator={operator} />
      <AdvancedCard {...parts} />
      <TestCard settings={settings} type={type} connectionId={connection?.id ?? null} kept={kept} />
      <SaveProblem problem={saving.problem} connectionId={connection?.id ?? null} />
    </Frame>
  );
}

function sendServer(connection: Connection | null) {
  return (draft: Draft): Promise<Connection> =>
    dataOf(
      connection === null
        ? api.POST('/api/connections', { body: createBody(draft) })
        : api.PUT('/api/connections/{id}/server', {
            params: { path: { id: connection.id } },
            body: serverBody(draft, connection.version),
          }),
    );
}

function KeptNotice({ onForget }: { onForget: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return (
    <div role="status" className={styles.kept}>
      {t('keptDraft')}
      <Button size="small" onClick={onForget}>
        {t('startOver')}
      </Button>
    </div>
  );
}
