/** How ONES proves who it is: a secret typed, or a certificate made here; and what is saved already, two at most. */
import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import { ProblemMessage } from '@ones/ui';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Card } from '../../pages/card.tsx';
import { CertificateParts } from './certificate-parts.tsx';
import { CredentialList } from './credential-list.tsx';
import type { ServerParts } from './parts.ts';
import { TextField } from './settings-fields.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: '14px',
    '& > *': { minWidth: 0 },
    '& .fui-Input, & input, & select': { minWidth: 0, width: '100%' },
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export function ProofCard(props: ServerParts) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection']);
  const { settings, connection } = props;
  const { draft, mistakes } = settings;
  const kept = (connection?.credentials.length ?? 0) > 0;
  const make = useMutation({
    mutationFn: () => dataOf(api.POST('/api/connections/certificates')),
    onSuccess: ({ id }) => settings.change({ certificateId: id }),
  });
  return (
    <Card title={t('proof.title')}>
      {connection && <CredentialList connection={connection} />}
      <RadioGroup
        aria-label={t('proof.title')}
        value={draft.proof}
        onChange={(_, { value }) => settings.change({ proof: value === 'secret' ? 'secret' : 'certificate' })}
      >
        <Radio value="secret" label={t('proof.secret')} />
        <Radio value="certificate" label={t('proof.certificate')} data-topic="certificate" />
      </RadioGroup>
      {draft.proof === 'secret' ? (
        <div className={styles.pair}>
          <TextField
            {...props}
            field="clientSecret"
            type="password"
            hint={t(kept ? 'connection:hint.kept' : 'connection:hint.secret')}
          />
          <TextField {...props} field="secretExpires" type="date" hint={t('connection:hint.secretExpires')} />
        </div>
      ) : (
        <div>
          {make.data && draft.certificateId !== null ? (
            <CertificateParts certificate={make.data} />
          ) : (
            <Button disabledFocusable={make.isPending} data-topic="certificate" onClick={() => make.mutate()}>
              {t('proof.make')}
            </Button>
          )}
          {mistakes.certificateId && (
            <p role="alert" className={styles.wrong}>
              {t('proof.required')}
            </p>
          )}
          {make.error && <ProblemMessage error={make.error} />}
        </div>
      )}
    </Card>
  );
}
