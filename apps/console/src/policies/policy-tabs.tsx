/** Policies and what stands beside them: hours, periods out of service, meetings to which nobody came. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
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

const tabs = [
  ['/policies', 'title'],
  ['/business-hours', 'hours.title'],
  ['/out-of-service', 'outOfService.title'],
  ['/no-shows', 'noShows.title'],
] as const;

export function PolicyTabs() {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  return (
    <nav aria-label={t('tabs')}>
      <ul className={styles.tabs}>
        {tabs.map(([to, words]) => (
          <li key={to}>
            <Link to={to} className={styles.tab} activeOptions={{ includeSearch: false, exact: true }}>
              {t(words)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
