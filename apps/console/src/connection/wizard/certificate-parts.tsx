/** The public part of a certificate made here: to download, and its thumbprint to compare. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Certificate } from '@ones/contract';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export function CertificateParts({ certificate }: { certificate: Certificate }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return (
    <div className={styles.box}>
      <p role="status">{t('proof.made')}</p>
      <div className={styles.acts}>
        {['.cer', '.pem'].map((format) => (
          <Button key={format} onClick={() => download(certificate.pem, `ONES${format}`)}>
            {t('proof.download', { format })}
          </Button>
        ))}
      </div>
      <p>
        {t('proof.thumbprint')}: <span className={styles.mono}>{certificate.portalThumbprint}</span>
      </p>
    </div>
  );
}

/** Azure takes the same text under either name: https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-pem-file' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
