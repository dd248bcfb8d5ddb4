/** What a person may do, each role with where it comes from, and what follows from all of them (X2). */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { EffectiveGrant, PersonDetail } from '@ones/contract';
import { useReading } from '@ones/ui';
import { formatList } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { useGrantWords } from './use-grant-words.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '18px' },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  source: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function EffectiveSection({ person }: { person: PersonDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const { locale } = useReading();
  const wordsOf = useGrantWords();
  const sourceOf = ({ source, group }: EffectiveGrant) =>
    source === 'own' ? t('effective.own') : t(`effective.${source}`, { group: group?.name ?? '' });
  const acts = person.acts.flatMap((act) => (act in actNames ? [actNames[act as keyof typeof actNames]] : []));
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.title}>{t('effective.title', { name: person.name })}</h3>
        <p className={styles.quiet}>{t('effective.text')}</p>
        <ul className={styles.list}>
          {person.effective.map((grant) => (
            <li
              key={[grant.role, grant.access, grant.source, grant.group?.id, grant.buildingId, grant.floorId].join(' ')}
            >
              {wordsOf(grant)}
              <span className={styles.source}>{sourceOf(grant)}</span>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>
          {t('effective.acts')}:{' '}
          {formatList(
            acts.map((act) => t(`act.${act}`)),
            locale,
          )}
        </p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.title}>{t('belongs')}</h3>
        <p>
          {person.groups.length === 0
            ? t('noGroups')
            : formatList(
                person.groups.map(({ name }) => name),
                locale,
              )}
        </p>
      </section>
    </>
  );
}

/** Acts worth telling, by the key of their words. */
const actNames = {
  'booking.create': 'book',
  'booking.manage': 'manageBookings',
  'directory.read': 'seePeople',
  'directory.manage': 'managePeople',
  'permission.manage': 'giveRoles',
  'connection.manage': 'connections',
  'player.manage': 'players',
  'audit.read': 'audit',
  'mail.read': 'mail',
} as const;
