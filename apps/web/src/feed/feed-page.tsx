/** My meetings in another calendar: the secret address that it reads. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FeedPart } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { TitledPage } from '../pages/titled-page.tsx';

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
});

export function FeedPage() {
  const styles = useStyles();
  const { t } = useTranslation('feed');
  return (
    <TitledPage title={t('mine')}>
      <div className={styles.card}>
        <FeedPart api={api} kind="person" />
      </div>
    </TitledPage>
  );
}
