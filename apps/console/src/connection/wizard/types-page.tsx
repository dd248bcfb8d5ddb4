/** The first choice: in which way ONES reaches the tenant. Four cards, each with what works, what does not, and its rights. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IntegrationType } from '@ones/contract';
import { ErrorState, Skeletons } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../pages/page.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { connectionOptionsQuery } from '../connection-queries.ts';
import { textForIt, typeFacts, typeLimits, typeTitle } from './type-words.ts';
import { useWizardTexts } from './wizard-texts.ts';

const useStyles = makeStyles({
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', gap: '14px' },
  card: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '18px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    minWidth: 0,
  },
  later: { background: 'transparent', boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  sub: { fontSize: tokens.fontSizeBase300, margin: 0 },
  for: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '5px' },
  item: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr)', gap: '4px' },
  yes: { color: tokens.colorPaletteGreenForeground1 },
  no: { color: tokens.colorPaletteRedForeground1 },
  rights: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  right: {
    padding: '1px 6px',
    borderRadius: tokens.borderRadiusSmall,
    background: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  acts: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: 'auto', paddingTop: '6px' },
});

export function TypesPage() {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection']);
  const ready = useWizardTexts();
  const options = useQuery(connectionOptionsQuery);
  if (options.isError) return <ErrorState error={options.error} onRetry={() => void options.refetch()} />;
  if (!options.data || !ready) return <Skeletons rows={4} height={140} />;
  const redirectUri = options.data.redirectUris.find(({ purpose }) => purpose === 'sign-in')?.uri ?? null;
  return (
    <Page title={t('types.title')} acts={<Link to="/connections/compare">{t('types.compare')}</Link>}>
      <p>{t('types.intro')}</p>
      <div className={styles.cards}>
        {options.data.types.map((type) => (
          <TypeCard key={type.id} type={type} redirectUri={redirectUri} />
        ))}
      </div>
    </Page>
  );
}

function TypeCard({ type, redirectUri }: { type: IntegrationType; redirectUri: string | null }) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection']);
  const { t: words } = useTranslation('connection');
  const navigate = useNavigate();
  const title = typeTitle(type.id, words);
  const limits = typeLimits(type);
  return (
    <section aria-label={title} className={mergeClasses(styles.card, !type.available && styles.later)}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.for}>{words(`recommended.${type.recommendedFor}`)}</p>
      <h3 className={styles.sub}>{t('types.works')}</h3>
      <ul className={styles.list}>
        {typeFacts(type, words).map((fact) => (
          <li key={fact} className={styles.item}>
            <span aria-hidden="true" className={styles.yes}>
              ✓
            </span>
            {fact}
          </li>
        ))}
      </ul>
      {limits.length > 0 && <h3 className={styles.sub}>{t('types.worksNot')}</h3>}
      <ul className={styles.list}>
        {limits.map((limit) => (
          <li key={limit} className={styles.item}>
            <span aria-hidden="true" className={styles.no}>
              ✕
            </span>
            {t(`types.not.${limit}`)}
          </li>
        ))}
      </ul>
      <h3 className={styles.sub}>{words('permissions')}</h3>
      <ul className={styles.rights}>
        {type.permissions.map((permission) => (
          <li key={permission} className={styles.right}>
            {permission}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <CopyButton text={textForIt(type, redirectUri, words)} label={words('it.copy')} of={title} />
        <Button
          appearance="primary"
          disabled={!type.available}
          aria-label={`${t('types.choose')}: ${title}`}
          onClick={() => void navigate({ to: '/connections/new/$type', params: { type: type.id } })}
        >
          {type.available ? t('types.choose') : words('later')}
        </Button>
      </div>
    </section>
  );
}
