/** What a policy said of each resource, with the answer of every rule: those that stand in the way first. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ResourceVerdict, RuleAnswer } from '@ones/contract';
import { StateChip } from '@ones/ui';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { outcomeLooks } from './outcome-look.ts';
import { resourceNameQuery } from './policy-queries.ts';

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '6px 10px', alignItems: 'center' },
  room: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', flexDirection: 'column', gap: '8px' },
  answer: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) max-content', gap: '2px 10px' },
  message: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const order: readonly RuleAnswer['outcome'][] = ['refused', 'needs-approval', 'allowed'];

export function VerdictView({ resources }: { resources: readonly ResourceVerdict[] }) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const names = useQueries({ queries: resources.map(({ resourceId }) => resourceNameQuery(resourceId)) });
  return resources.map(({ resourceId, policyName, policyVersion, outcome, answers }, at) => (
    <section key={resourceId} className={styles.one}>
      <div className={styles.head}>
        <h3 className={styles.room}>{names[at]?.data ?? t('someRoom')}</h3>
        <StateChip look={outcomeLooks[outcome]} />
      </div>
      <p className={styles.quiet}>
        {policyName === null ? t('why.noPolicy') : t('why.policy', { name: policyName, version: policyVersion ?? '' })}
      </p>
      <ul className={styles.answers}>
        {[...answers]
          .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
          .map((answer) => (
            <li key={answer.rule} className={styles.answer}>
              <span>{answer.name}</span>
              <StateChip look={outcomeLooks[answer.outcome]} />
              {answer.message !== null && <span className={styles.message}>{answer.message}</span>}
            </li>
          ))}
      </ul>
    </section>
  ));
}
