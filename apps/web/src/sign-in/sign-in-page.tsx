/** The ways in: one button a connection; behind "Other ways" the local administrator's password. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { dataOf, ProblemError } from '@ones/api-client';
import { Brand, EmptyState, ErrorState, LanguageField, ProblemMessage, Skeletons, usePageTitle } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { safeReturn } from '../session/safe-return.ts';
import { BreakGlass } from './break-glass.tsx';
import { SignInLinks } from './sign-in-links.tsx';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    display: 'grid',
    placeItems: 'center',
    padding: '24px 16px',
    backgroundImage: `radial-gradient(900px 500px at 15% 0%, ${tokens.colorBrandBackground2}, transparent 70%)`,
  },
  card: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '420px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '28px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    '@media (max-width: 640px)': { padding: '20px' },
  },
  brand: { alignSelf: 'center', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function SignInPage() {
  const styles = useStyles();
  const { t } = useTranslation(['signIn', 'common']);
  const search: { returnTo?: unknown; error?: unknown } = useSearch({ strict: false });
  const next = safeReturn(search.returnTo);
  usePageTitle(t('title'));
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Brand size={52} />
          <p>{t('common:tagline')}</p>
        </div>
        <h1 className={styles.title}>{t('title')}</h1>
        <ArrivedWith code={search.error} />
        <Options next={next} />
        <BreakGlass next={next} />
        <LanguageField />
      </div>
    </main>
  );
}

/** The server sends people back here with what went wrong; a code that we do not know counts as "did not work". */
function ArrivedWith({ code }: { code: unknown }) {
  const { t, i18n } = useTranslation('signIn');
  if (typeof code !== 'string' || code === '') return null;
  if (code === 'sign-in-expired') return <ProblemMessage error={new ProblemError({ code })} />;
  const failure = i18n.exists(`signIn:failure.${code}.title`) ? code : 'failed';
  const words = { title: t(`failure.${failure}.title`), mend: t(`failure.${failure}.mend`) };
  return <ProblemMessage error={new ProblemError({ code: 'sign-in-failed' })} words={words} />;
}

function Options({ next }: { next: string }) {
  const { t } = useTranslation('signIn');
  const options = useQuery({
    queryKey: ['session', 'options'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/sign-in/options', { signal })),
  });
  if (options.isError) return <ErrorState error={options.error} onRetry={() => void options.refetch()} />;
  if (!options.data) return <Skeletons rows={1} height={44} />;
  if (options.data.items.length === 0) {
    return <EmptyState icon="check-in" title={t('none.title')} text={t('none.text')} />;
  }
  return <SignInLinks options={options.data.items} next={next} />;
}
