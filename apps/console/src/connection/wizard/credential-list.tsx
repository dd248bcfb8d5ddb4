/** The saved credentials with their end and what Microsoft last said of each; one of two can be taken away. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { Connection, Credential } from '@ones/contract';
import { ConfirmDialog, StateChip, useReading, useToast } from '@ones/ui';
import { credentialLooks, formatDate, instantOf } from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { mendSentence } from '../mend.ts';
import { CertificateParts } from './certificate-parts.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 10px',
    alignItems: 'center',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  whole: { gridColumn: '1 / -1' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function CredentialList({ connection }: { connection: Connection }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection', 'problems']);
  const queries = useQueryClient();
  const toast = useToast();
  const [leaving, setLeaving] = useState<Credential | null>(null);
  const remove = useMutation({
    mutationFn: ({ id: credentialId }: Credential) =>
      dataOf(
        api.DELETE('/api/connections/{id}/credentials/{credentialId}', {
          params: { path: { id: connection.id, credentialId } },
        }),
      ),
    onSettled() {
      setLeaving(null);
      return queries.invalidateQueries({ queryKey: ['connections'] });
    },
    onError: (error) => toast({ text: t(`problems:${asProblem(error).code}.title`) }),
  });
  const { credentials } = connection;
  if (credentials.length === 0) return null;
  return (
    <>
      <ul aria-label={t('proof.list')} className={styles.list}>
        {credentials.map((credential) => (
          <CredentialRow
            key={credential.id}
            credential={credential}
            onRemove={credentials.length > 1 ? () => setLeaving(credential) : null}
          />
        ))}
      </ul>
      {credentials.length === 1 && <p className={styles.quiet}>{t('proof.addSecond')}</p>}
      {leaving && (
        <ConfirmDialog
          title={t('proof.removeTitle')}
          confirm={t('proof.remove')}
          keep={t('back')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(leaving)}
          onClose={() => setLeaving(null)}
        >
          <p>{t('proof.removeText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function CredentialRow({ credential, onRemove }: { credential: Credential; onRemove: (() => void) | null }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'mend']);
  const reading = useReading();
  const { kind, state, refusal, expiresAt, addedAt } = credential;
  const date = (at: string) => formatDate(instantOf(at), reading);
  const certificate = useQuery({
    queryKey: ['certificate', credential.id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/connections/certificates/{id}', { params: { path: { id: credential.id } }, signal })),
    enabled: kind === 'certificate',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <li className={styles.item}>
      <span>
        <strong>{t(`proof.kind.${kind}`)}</strong>{' '}
        <span className={styles.quiet}>
          {expiresAt === null ? t('proof.endless') : t('proof.ends', { date: date(expiresAt) })} ·{' '}
          {t('proof.added', { date: date(addedAt) })}
        </span>
      </span>
      <StateChip look={credentialLooks[state]} />
      {refusal && (
        <span className={styles.whole}>
          {mendSentence(refusal.mend, t)} ({refusal.code})
        </span>
      )}
      {certificate.data && state !== 'accepted' && (
        <div className={styles.whole}>
          <CertificateParts certificate={certificate.data} />
        </div>
      )}
      {onRemove && (
        <div className={styles.whole}>
          <Button size="small" aria-label={`${t('proof.remove')}: ${t(`proof.kind.${kind}`)}`} onClick={onRemove}>
            {t('proof.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
