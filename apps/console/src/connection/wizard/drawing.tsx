/** Our own simple drawings of the pages in Azure: where to look, not how it looks. Said in words by the steps beside. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const pages = ['overview', 'authentication', 'secrets', 'permissions'] as const;
type AzurePage = (typeof pages)[number] | 'register';

const byTopic: Readonly<Record<string, AzurePage>> = {
  name: 'register',
  tenantId: 'overview',
  clientId: 'overview',
  clientSecret: 'secrets',
  secretExpires: 'secrets',
  certificate: 'secrets',
  consent: 'permissions',
  senderAddress: 'permissions',
  redirect: 'authentication',
  roomAccount: 'authentication',
  loginButtonName: 'authentication',
};

export function drawingOf(topic: string): AzurePage | null {
  return byTopic[topic] ?? null;
}

/** A row of a page: its words, what stands in it, and whether it is the one to take. */
type Row = readonly [word: string, value: string, mark: 'here' | 'notHere' | null];

const guid = '1b4e28ba-…';
const rows: Readonly<Record<AzurePage, (topic: string) => readonly Row[]>> = {
  register: () => [
    ['single', '○', null],
    ['multi', '●', 'here'],
  ],
  overview: (topic) => [
    ['client', guid, topic === 'clientId' ? 'here' : null],
    ['object', '7f3a…', topic === 'clientId' ? 'notHere' : null],
    ['tenant', '9c2d…', topic === 'tenantId' ? 'here' : null],
  ],
  secrets: (topic) =>
    topic === 'certificate'
      ? [['upload', 'ONES.cer', 'here']]
      : [
          ['expires', '24 M', topic === 'secretExpires' ? 'here' : null],
          ['value', 'Qx7~8r…', topic === 'clientSecret' ? 'here' : null],
          ['secretId', guid, topic === 'clientSecret' ? 'notHere' : null],
        ],
  permissions: (topic) =>
    topic === 'senderAddress'
      ? [['granted', 'Mail.Send', 'here']]
      : [
          ['grant', '✓', 'here'],
          ['granted', 'Calendars.ReadWrite', null],
        ],
  authentication: () => [
    ['web', '▣', null],
    ['uri', 'https://…/callback', 'here'],
  ],
};

const useStyles = makeStyles({
  window: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 30%) minmax(0, 1fr)',
    margin: '0 0 12px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    background: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bar: { gridColumn: '1 / -1', height: '8px', background: tokens.colorBrandBackground },
  menu: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px',
    background: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  active: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  body: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px', minWidth: 0 },
  row: { padding: '4px 6px', borderRadius: tokens.borderRadiusSmall, overflowWrap: 'anywhere' },
  here: { outline: `2px solid ${tokens.colorPaletteGreenBorderActive}` },
  notHere: { outline: `2px dashed ${tokens.colorPaletteRedBorderActive}` },
  value: { display: 'block', fontFamily: tokens.fontFamilyMonospace },
  word: { color: tokens.colorNeutralForeground2 },
});

export function Drawing({ page, mark }: { page: AzurePage; mark: string }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const whole = page === 'register';
  return (
    <div role="img" aria-label={t('draw.label')} className={styles.window}>
      <div className={styles.bar} />
      {!whole && (
        <div className={styles.menu}>
          {pages.map((one) => (
            <span key={one} className={one === page ? styles.active : undefined}>
              {t(`draw.${one}`)}
            </span>
          ))}
        </div>
      )}
      <div className={styles.body} style={whole ? { gridColumn: '1 / -1' } : {}}>
        {rows[page](mark).map(([word, value, sign]) => (
          <div
            key={word}
            className={mergeClasses(styles.row, sign === 'here' && styles.here, sign === 'notHere' && styles.notHere)}
          >
            <span className={styles.word}>{t(`draw.${word}`)}</span>
            <span className={styles.value}>{value}</span>
            {sign !== null && <strong>{`${sign === 'here' ? '✓' : '✕'} ${t(`draw.${sign}`)}`}</strong>}
          </div>
        ))}
      </div>
    </div>
  );
}
