/** The steps outside ONES for the field one is in, in our words and with a drawing; on a phone folded away above the form. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '../../parts/use-is-wide.ts';
import { Drawing, drawingOf } from './drawing.tsx';

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

/** Those whose texts stand in the namespace `guide`, and those of the wizard's own. */
const shared = [
  'name',
  'operator',
  'tenantId',
  'clientId',
  'clientSecret',
  'secretExpires',
  'loginButtonName',
  'roomMode',
] as const;
const own = [
  'types',
  'certificate',
  'consent',
  'senderAddress',
  'representatives',
  'redirect',
  'roomAccount',
  'addresses',
  'delegateAddress',
  'restrict',
  'defaultGroups',
  'bookers',
  'cardNumber',
  'groupRoles',
] as const;
export type Topic = (typeof shared)[number] | (typeof own)[number];

export function isTopic(name: string | undefined): name is Topic {
  return [...shared, ...own].some((one) => one === name);
}

interface GuideProps {
  readonly topic: Topic;
  readonly portal: string | null;
}

function prefixOf(topic: Topic): string {
  return shared.some((one) => one === topic) ? `guide:${topic}` : `wizard:guide.${topic}`;
}

export function Guide({ topic, portal }: GuideProps) {
  const styles = useStyles();
  const { t } = useTranslation(['guide', 'wizard']);
  const wide = useIsWide(1000);
  const title = t(`${prefixOf(topic)}.title`);
  if (!wide) {
    return (
      <details className={styles.guide}>
        <summary className={styles.summary}>{t('guide:folded', { title })}</summary>
        <GuideSteps topic={topic} portal={portal} />
      </details>
    );
  }
  return (
    <section className={styles.guide} aria-label={t('guide:eyebrow')} aria-live="polite">
      <p className={styles.eyebrow}>{t('guide:eyebrow')}</p>
      <h2 className={styles.title}>{title}</h2>
      <GuideSteps topic={topic} portal={portal} />
    </section>
  );
}

function GuideSteps({ topic, portal }: GuideProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation(['guide', 'wizard']);
  const prefix = prefixOf(topic);
  const keys = ['s1', 's2', 's3', 's4', 's5', 's6'].filter((step) => i18n.exists(`${prefix}.${step}`));
  const drawing = drawingOf(topic);
  return (
    <>
      <ol className={styles.steps}>
        {keys.map((step) => (
          <li key={step}>{t(`${prefix}.${step}`)}</li>
        ))}
      </ol>
      {drawing && <Drawing page={drawing} mark={topic} />}
      {portal !== null && (
        <Link href={portal} target="_blank" rel="noreferrer">
          {t('guide:portal')}
        </Link>
      )}
    </>
  );
}
