/** The steps in the Azure portal for the field one is in, in our words; on a phone folded away above the form. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Operator } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '../../parts/use-is-wide.ts';
import type { DraftField } from './draft.ts';

const useStyles = makeStyles({
  guide: {
    boxSizing: 'border-box',
    padding: '16px 18px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  eyebrow: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '12px 0',
    paddingLeft: '22px',
    listStyleType: 'decimal',
    overflowWrap: 'anywhere',
  },
});

interface GuideProps {
  readonly field: DraftField;
  readonly operator: Operator | undefined;
}

export function Guide({ field, operator }: GuideProps) {
  const styles = useStyles();
  const { t } = useTranslation('guide');
  const wide = useIsWide(1000);
  const title = t(`${field}.title`);
  if (!wide) {
    return (
      <details className={styles.guide}>
        <summary className={styles.summary}>{t('folded', { title })}</summary>
        <GuideSteps field={field} operator={operator} />
      </details>
    );
  }
  return (
    <section className={styles.guide} aria-label={t('eyebrow')} aria-live="polite">
      <p className={styles.eyebrow}>{t('eyebrow')}</p>
      <h2 className={styles.title}>{title}</h2>
      <GuideSteps field={field} operator={operator} />
    </section>
  );
}

function GuideSteps({ field, operator }: GuideProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('guide');
  const keys = ['s1', 's2', 's3', 's4', 's5', 's6'].filter((step) => i18n.exists(`guide:${field}.${step}`));
  return (
    <>
      <ol className={styles.steps}>
        {keys.map((step) => (
          <li key={step}>{t(`${field}.${step}`)}</li>
        ))}
      </ol>
      {operator && (
        <Link href={operator.portal} target="_blank" rel="noreferrer">
          {t('portal')}
        </Link>
      )}
    </>
  );
}
