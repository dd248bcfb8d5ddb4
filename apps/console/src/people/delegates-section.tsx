/** Who may book in this person's place; a user manager changes it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '@ones/contract';
import { DelegatesPart } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useMay, useSession } from '../session/session.ts';
import { suggestPeople } from './suggestions.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '12px' },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Nobody is their own delegate, nor that of somebody they look after. */
export function DelegatesSection({ person }: { person: Person }) {
  const styles = useStyles();
  const { t } = useTranslation('delegates');
  const keeps = useMay()('directory.manage');
  const me = useSession()?.person.id;
  const suggest = async (text: string, signal: AbortSignal) =>
    (await suggestPeople(text, signal)).filter(({ id }) => id !== person.id && id !== me);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t('title')}</h3>
      <DelegatesPart api={api} personId={person.id} keeps={keeps} suggest={suggest} />
    </section>
  );
}
