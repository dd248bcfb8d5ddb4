/** A secret that the server tells this one time: to copy, then gone. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Modal } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../parts/copy-button.tsx';

const useStyles = makeStyles({
  secret: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
});

interface ShownOnceProps {
  readonly title: string;
  readonly secret: string;
  readonly onClose: () => void;
}

export function ShownOnce({ title, secret, onClose }: ShownOnceProps) {
  const styles = useStyles();
  const { t } = useTranslation('access');
  const foot = (
    <>
      <CopyButton text={secret} label={t('copy')} of={title} />
      <Button appearance="primary" onClick={onClose}>
        {t('copied')}
      </Button>
    </>
  );
  return (
    <Modal title={title} onClose={onClose} foot={foot}>
      <p>{t('once')}</p>
      <code className={styles.secret}>{secret}</code>
    </Modal>
  );
}
