/** Who may book in my place, and in whose place I may. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { DelegatesPart } from '@ones/ui';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { suggestPeople } from '../booking/booking-queries.ts';
import { TitledPage } from '../pages/titled-page.tsx';
import { useSession } from '../session/session.ts';
import { principalsQuery } from './delegate-queries.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    padding: '18px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  links: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

const PageLink = createLink(Link);

export function DelegatesPage() {
  const styles = useStyles();
  const { t } = useTranslation('delegates');
  const me = useSession()?.person.id;
  const suggest = async (text: string, signal: AbortSignal) =>
    (await suggestPeople(text, signal))
      .filter(({ id }) => id !== me)
      .map(({ id, name, email }) => ({ id, name, detail: email }));
  return (
    <TitledPage title={t('mine')}>
      <div className={styles.card}>
        <DelegatesPart api={api} suggest={suggest} />
      </div>
      <Principals />
    </TitledPage>
  );
}

function Principals() {
  const styles = useStyles();
  const { t } = useTranslation('delegates');
  const titleId = useId();
  const { data = [] } = useQuery(principalsQuery);
  if (data.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t('principals.title')}
      </h2>
      <p className={styles.quiet}>{t('principals.hint')}</p>
      <ul className={styles.links}>
        {data.map(({ id, name }) => (
          <li key={id}>
            <PageLink to="/schedule" search={{ of: id }}>
              {t('principals.schedule', { name })}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
