/** The admin center's twelve steps, in our words, folded away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: '10px 0',
    paddingLeft: '24px',
    listStyleType: 'decimal',
    overflowWrap: 'anywhere',
  },
});

const steps = Array.from({ length: 12 }, (_, index) => `s${index + 1}`);
/** Where the delegate address is entered. */
const withAddress: ReadonlySet<string> = new Set(['s6', 's11']);

export function DelegateSteps({ delegate }: { delegate: string | null }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return (
    <details>
      <summary className={styles.summary}>{t('rooms.stepsTitle')}</summary>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            {t(`rooms.${step}`)}
            {delegate !== null && delegate !== '' && withAddress.has(step) && <strong> {delegate}</strong>}
          </li>
        ))}
      </ol>
    </details>
  );
}
