/** A script to copy, folded away until somebody wants to read it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../parts/copy-button.tsx';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: '8px 0',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

export function Script({ title, text, open = false }: { title: string; text: string; open?: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return (
    <div>
      <details open={open}>
        <summary className={styles.summary}>{title}</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
      <CopyButton text={text} label={t('rooms.copyScript')} of={title} />
    </div>
  );
}
