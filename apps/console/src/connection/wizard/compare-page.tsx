/** The four types beside each other, from the server's table; then function by function, where it is booked. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { IntegrationType } from '@ones/contract';
import { ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatList } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { Page } from '../../pages/page.tsx';
import { connectionOptionsQuery } from '../connection-queries.ts';
import { comparison } from './comparison.generated.ts';
import { typeFacts, typeLimits, typeTitle } from './type-words.ts';
import { useWizardTexts } from './wizard-texts.ts';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  cell: {
    padding: '8px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  yes: { color: tokens.colorPaletteGreenForeground1 },
  no: { color: tokens.colorPaletteRedForeground1 },
  partly: { color: tokens.colorPaletteDarkOrangeForeground1 },
  yesIfAllowed: { color: tokens.colorBrandForeground1 },
  notAsked: { color: tokens.colorNeutralForeground3 },
  notYet: { color: tokens.colorNeutralForeground3 },
});

const columns = ['a1', 'a2', 'b1', 'b2'] as const;
const signs = { yes: '✓', no: '✕', partly: '◐', yesIfAllowed: '◇', notAsked: '–', notYet: '?' } as const;

export function ComparePage() {
  const { t } = useTranslation('wizard');
  const options = useQuery(connectionOptionsQuery);
  const ready = useWizardTexts();
  if (options.isError) return <ErrorState error={options.error} onRetry={() => void options.refetch()} />;
  if (!options.data || !ready) return <Skeletons rows={8} height={40} />;
  return (
    <Page title={t('compare.title')} acts={<Link to="/connections/new">{t('compare.back')}</Link>}>
      <Card>
        <TypesTable types={options.data.types} />
      </Card>
      <Card>
        <FunctionsTable types={options.data.types} />
      </Card>
    </Page>
  );
}

/** Limits that no fact has said already. */
const unsaid = (type: IntegrationType) =>
  typeLimits(type).filter((limit) => ['bookInOnes', 'signIn', 'mail'].includes(limit));

/** A row a type, so that it reads on a phone as well. */
function TypesTable({ types }: { types: readonly IntegrationType[] }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { t: words } = useTranslation('connection');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {['type', 'rights', 'how'].map((column) => (
            <th key={column} scope="col" className={styles.cell}>
              {t(`compare.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type.id}>
            <th scope="row" className={styles.cell}>
              {typeTitle(type.id, words)}
            </th>
            <td className={styles.cell}>{type.permissions.join(', ')}</td>
            <td className={styles.cell}>
              {[...typeFacts(type, words), ...unsaid(type).map((limit) => t(`types.not.${limit}`))].join(' ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FunctionsTable({ types }: { types: readonly IntegrationType[] }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  const { t: words } = useTranslation('connection');
  const { locale } = useReading();
  const named = (writesTo: IntegrationType['writesTo']) =>
    formatList(
      types.filter((type) => type.writesTo === writesTo).map(({ id }) => typeTitle(id, words)),
      locale,
    );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th rowSpan={2} scope="col" className={styles.cell}>
            {t('compare.function')}
          </th>
          {(['organizer', 'resource'] as const).map((writesTo) => (
            <th key={writesTo} colSpan={2} scope="colgroup" className={styles.cell}>
              {named(writesTo)}
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
                <span
                  className={styles[cells[column]]}
                >{`${signs[cells[column]]} ${t(`compare.${cells[column]}`)}`}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
