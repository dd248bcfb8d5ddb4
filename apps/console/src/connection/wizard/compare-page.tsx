/** What works in which type, function by function: bookings made in ONES and in Outlook, in the full and the resource-only types. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Skeletons } from '@ones/ui';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { Page } from '../../pages/page.tsx';
import { type Cell, columns, comparison } from './comparison.ts';
import { useWizardTexts } from './wizard-texts.ts';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  cell: {
    padding: '8px 6px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  yes: { color: tokens.colorPaletteGreenForeground1 },
  no: { color: tokens.colorPaletteRedForeground1 },
  partly: { color: tokens.colorPaletteDarkOrangeForeground1 },
  optIn: { color: tokens.colorBrandForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

const signs: Readonly<Record<Cell, string>> = { yes: '✓', no: '✕', partly: '◐', optIn: '◇', none: '–' };

export function ComparePage() {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  if (!useWizardTexts()) return <Skeletons rows={8} height={40} />;
  return (
    <Page title={t('compare.title')} acts={<Link to="/connections/new">{t('compare.back')}</Link>}>
      <Card>
        <div>
          <table className={styles.table}>
            <thead>
              <tr>
                <th rowSpan={2} scope="col" className={styles.cell}>
                  {t('compare.function')}
                </th>
                {['full', 'resource'].map((group) => (
                  <th key={group} colSpan={2} scope="colgroup" className={styles.cell}>
                    {t(`compare.${group}`)}
                  </th>
                ))}
              </tr>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={styles.cell}>
                    {t(column.endsWith('1') ? 'compare.inOnes' : 'compare.inOutlook')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {comparison.map(({ id, cells }) => (
                <tr key={id}>
                  <th scope="row" className={styles.cell}>
                    {t(`compare.row.${id}`)}
                  </th>
                  {columns.map((column) => (
                    <td key={column} className={styles.cell}>
                      <span className={styles[cells[column]]}>
                        {`${signs[cells[column]]} ${t(`compare.${cells[column]}`)}`}
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </Page>
  );
}
