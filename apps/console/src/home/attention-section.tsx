/** What needs somebody now: a card each with its mend, or a calm word that all is well. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConnectionHealth } from '@ones/contract';
import { DrawnIcon, ErrorState, Skeletons, useAppearance, useLive, useNow, useReading } from '@ones/ui';
import { formatList, tones } from '@ones/ui-core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { conflictsQuery } from '../conflicts/conflict-queries.ts';
import { connectionHealthQuery, connectionsQuery } from '../connection/connection-queries.ts';
import { mendSentence } from '../connection/mend.ts';
import { mailSettingsQuery } from '../mail/mail-queries.ts';
import { playersQuery } from '../players/player-queries.ts';
import { useMay } from '../session/session.ts';
import { type Attention, attentionOf, isUrgent, mendAddress } from './attention.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '10px' },
  title: { fontSize: tokens.fontSizeBase400 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gap: '4px 14px',
    alignItems: 'center',
    padding: '14px 18px',
    borderRadius: tokens.borderRadiusXLarge,
    borderLeft: '5px solid',
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  more: { display: 'block', color: tokens.colorNeutralForeground2 },
  mend: { fontWeight: tokens.fontWeightSemibold, '@media (max-width: 640px)': { gridColumn: 2 } },
  well: {
    display: 'flex',
    alignItems: 'center',
    gap: '14px',
    padding: '18px 20px',
    borderRadius: tokens.borderRadiusXLarge,
  },
  wellTitle: { display: 'block', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export function AttentionSection() {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const { found, error, retry } = useAttention();
  return (
    <section aria-labelledby="attention" className={styles.section}>
      <h2 id="attention" className={styles.title}>
        {t('attention')}
      </h2>
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : found === null ? (
        <Skeletons rows={1} height={64} />
      ) : found.length === 0 ? (
        <AllWell />
      ) : (
        <ul className={styles.list}>
          {found.map((one) => (
            <AttentionCard key={`${one.need} ${one.connection?.id}`} attention={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whoever may not see connections or displays is not asked to mend them. */
function useAttention() {
  const may = useMay();
  const [connections, displays] = [may('connection.manage'), may('player.manage')];
  useLive('connections');
  useLive('players');
  useLive('resources');
  const now = useNow();
  const list = useQuery({ ...connectionsQuery, enabled: connections });
  const health = useQueries({ queries: (list.data ?? []).map(({ id }) => connectionHealthQuery(id)) });
  const players = useQuery({ ...playersQuery, enabled: displays });
  const mail = useQuery({ ...mailSettingsQuery, enabled: may('mail.read') });
  const conflicts = useQuery({ ...conflictsQuery, enabled: may('booking.manage') });
  const known = health.flatMap(({ data }): ConnectionHealth[] => (data ? [data] : []));
  const complete = (!connections || (list.data && known.length === health.length)) && (!displays || players.data);
  const error = list.error ?? players.error ?? health.find((one) => one.isError && !one.data)?.error ?? null;
  return {
    error: complete ? null : error,
    retry: () => void Promise.all([list.refetch(), players.refetch(), ...health.map((one) => one.refetch())]),
    found: complete
      ? attentionOf({
          health: connections ? known : null,
          players: displays ? (players.data ?? []) : null,
          mail: mail.data ?? null,
          conflicts: conflicts.data ?? null,
          now,
        })
      : null,
  };
}

function AttentionCard({ attention }: { attention: Attention }) {
  const styles = useStyles();
  const { t } = useTranslation(['home', 'mend']);
  const { shown } = useAppearance();
  const { locale } = useReading();
  const { need, connection, count, names } = attention;
  const { edge, fg } = tones[isUrgent(attention) ? 'red' : 'amber'][shown];
  const failure = need === 'connection-broken' ? connection?.failure : null;
  const more = [
    ...(names.length > 0 ? [formatList(names, locale)] : []),
    ...(failure ? [mendSentence(failure.mend, t)] : []),
  ];
  return (
    <li className={styles.card} style={{ borderLeftColor: edge }}>
      <span style={{ color: fg, display: 'grid' }}>
        <DrawnIcon name="conflict" size={22} />
      </span>
      <div>
        <span className={styles.what}>{t(`need.${need}`, { count, name: connection?.name ?? '' })}</span>
        {more.length > 0 && <span className={styles.more}>{more.join(' · ')}</span>}
      </div>
      <Link to={mendAddress(attention)} className={styles.mend}>
        {t(`mendAct.${need}`)}
      </Link>
    </li>
  );
}

function AllWell() {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const { shown } = useAppearance();
  const { fg, bg } = tones.green[shown];
  return (
    <div role="status" className={styles.well} style={{ color: fg, backgroundColor: bg }}>
      <DrawnIcon name="free" size={30} />
      <span>
        <span className={styles.wellTitle}>{t('well.title')}</span>
        {t('well.text')}
      </span>
    </div>
  );
}
