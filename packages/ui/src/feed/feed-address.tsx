/** The secret address of a feed, as long as the page stands on which it was made. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../feedback/use-copy.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  address: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
});

export function FeedAddress({ address }: { address: string }) {
  const styles = useStyles();
  const { t } = useTranslation('feed');
  const id = useId();
  const copy = useCopy({ copied: t('copied'), notCopied: t('notCopied') });
  const button = useRef<HTMLButtonElement>(null);
  // Whoever pressed the button that made it finds it under their fingers.
  useEffect(() => button.current?.focus(), []);
  return (
    <section aria-labelledby={id} className={styles.frame}>
      <p id={id} className={styles.title}>
        {t('address')}
      </p>
      <p>{t('once')}</p>
      <code className={styles.address}>{address}</code>
      <Button ref={button} appearance="primary" icon={<CopyRegular />} onClick={() => copy(address)}>
        {t('copy')}
      </Button>
    </section>
  );
}
