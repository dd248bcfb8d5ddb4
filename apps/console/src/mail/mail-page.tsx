/** The general e-mail setting: by the mail server, or from a connection's sender address; its state, and a mail to prove it. */
import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { MailSettings } from '@ones/contract';
import { ErrorState, ProblemMessage, Skeletons, useToast } from '@ones/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Card } from '../pages/card.tsx';
import { Page } from '../pages/page.tsx';
import { mailSettingsQuery } from './mail-queries.ts';
import { SenderState } from './sender-state.tsx';
import { TestMail } from './test-mail.tsx';

const SMTP = 'smtp';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  choice: { overflowWrap: 'anywhere' },
});

export function MailPage() {
  const { t } = useTranslation('mail');
  const settings = useQuery(mailSettingsQuery);
  return (
    <Page title={t('title')}>
      {settings.data ? (
        <Settings key={settings.data.connectionId} settings={settings.data} />
      ) : settings.isError ? (
        <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <Skeletons rows={2} height={140} />
      )}
    </Page>
  );
}

function Settings({ settings }: { settings: MailSettings }) {
  const styles = useStyles();
  const { t } = useTranslation('mail');
  const queries = useQueryClient();
  const toast = useToast();
  const [chosen, setChosen] = useState(settings.connectionId ?? SMTP);
  const saving = useMutation({
    mutationFn: () =>
      dataOf(api.PUT('/api/mail/settings', { body: { connectionId: chosen === SMTP ? null : chosen } })),
    onSuccess(saved) {
      queries.setQueryData(mailSettingsQuery.queryKey, saved);
      toast({ text: t('saved') });
    },
  });
  return (
    <>
      <Card title={t('transport')}>
        <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)} aria-label={t('transport')}>
          <Radio value={SMTP} label={t(settings.hasSmtp ? 'smtp' : 'noSmtp')} />
          {settings.senders.map(({ connectionId, name, address }) => (
            <Radio
              key={connectionId}
              className={styles.choice}
              value={connectionId}
              label={t('sender', { name, address })}
            />
          ))}
        </RadioGroup>
        <p className={styles.quiet}>{t('senderHint')}</p>
        {saving.error && <ProblemMessage error={asProblem(saving.error)} />}
        <div>
          <Button appearance="primary" disabledFocusable={saving.isPending} onClick={() => saving.mutate()}>
            {t('save')}
          </Button>
        </div>
      </Card>
      <SenderState settings={settings} />
      <TestMail />
    </>
  );
}
