/** The addresses that the app registration must know, each to copy. Which of them a type needs stands beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConnectionOptions } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../parts/copy-button.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '10px' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px' },
  words: { minWidth: 0, flex: '1 1 260px' },
  uri: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  purpose: { fontWeight: tokens.fontWeightSemibold },
});

export function RedirectUris({ uris }: { uris: ConnectionOptions['redirectUris'] }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  return (
    <ul className={styles.list}>
      {uris.map(({ purpose, uri }) => (
        <li key={purpose} className={styles.item}>
          <span className={styles.words}>
            <span className={styles.purpose}>{t(`redirect.${purpose}`)}</span>
            <span className={styles.uri}>{uri}</span>
          </span>
          <CopyButton text={uri} label={t('redirect.copy')} of={t(`redirect.${purpose}`)} />
        </li>
      ))}
    </ul>
  );
}
