/** Sends a mail the way that is chosen, and says what came of it. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import { ProblemMessage } from '@ones/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Card } from '../pages/card.tsx';
import { mailSettingsQuery } from './mail-queries.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

export function TestMail() {
  const styles = useStyles();
  const { t } = useTranslation('mail');
  const queries = useQueryClient();
  const [address, setAddress] = useState('');
  const test = useMutation({
    mutationFn: () => dataOf(api.POST('/api/mail/tests', { body: { address } })),
    onSuccess: ({ settings }) => queries.setQueryData(mailSettingsQuery.queryKey, settings),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!test.isPending) test.mutate();
  };
  return (
    <Card title={t('test')}>
      <form className={styles.form} onSubmit={send}>
        <Field label={t('address')}>
          <Input
            type="email"
            required
            maxLength={320}
            value={address}
            onChange={(_, { value }) => setAddress(value.trim())}
          />
        </Field>
        <Button type="submit" disabledFocusable={test.isPending}>
          {t('send')}
        </Button>
      </form>
      <p role="status" className={test.data?.result === 'ok' ? styles.ok : styles.bad}>
        {test.data && (test.data.result === 'ok' ? t('sent') : t('notSent', { code: test.data.code ?? '' }))}
      </p>
      {test.error && <ProblemMessage error={asProblem(test.error)} />}
    </Card>
  );
}
