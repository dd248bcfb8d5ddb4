/** Signs in the local administrator, for when no connection works. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import { ProblemMessage } from '@ones/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '4px 0', color: tokens.colorBrandForegroundLink },
  form: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
});

export function BreakGlass({ next }: { next: string }) {
  const styles = useStyles();
  const { t } = useTranslation('signIn');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => dataOf(api.POST('/api/sign-in/break-glass', { body: { password } })),
    onSuccess: () => location.assign(next),
  });
  const problem = enter.error ? asProblem(enter.error) : null;
  const wrong = problem?.status === 401;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!enter.isPending) enter.mutate();
  };
  return (
    <details>
      <summary className={styles.summary}>{t('other.open')}</summary>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('other.text')}</p>
        <Field label={t('other.password')} {...(wrong ? { validationMessage: t('other.wrong') } : {})}>
          <Input
            type="password"
            required
            autoComplete="current-password"
            value={password}
            onChange={(_, { value }) => setPassword(value)}
          />
        </Field>
        {problem && !wrong && <ProblemMessage error={problem} />}
        <Button type="submit" disabledFocusable={enter.isPending}>
          {t('other.submit')}
        </Button>
      </form>
    </details>
  );
}
