/** People and groups, beside each other. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  tabs: { display: 'flex', gap: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    display: 'block',
    padding: '8px 14px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    '&[aria-current=page]': {
      color: tokens.colorBrandForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorBrandStroke1,
    },
  },
});

export function DirectoryTabs() {
  const styles = useStyles();
  const { t } = useTranslation('people');
  return (
    <nav aria-label={t('tabs')}>
      <ul className={styles.tabs}>
        <li>
          <Link to="/people" className={styles.tab} activeOptions={{ includeSearch: false }}>
            {t('title')}
          </Link>
        </li>
        <li>
          <Link to="/groups" className={styles.tab} activeOptions={{ includeSearch: false }}>
            {t('groups.title')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
