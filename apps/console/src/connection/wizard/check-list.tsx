/** Test settings as a checklist: one row a capability; waiting, then granted or what is wrong and what to do about it. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ConnectionCheck, TestResult } from '@ones/contract';
import { StateChip } from '@ones/ui';
import { checkResultLooks } from '@ones/ui-core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 12px',
    alignItems: 'center',
    padding: '9px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  cause: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    paddingLeft: '10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
});

/** In the order in which the server tries them. */
const order = ['tenant', 'token', 'places', 'people', 'groups', 'calendars'] as const;
const needs: Readonly<Record<string, string>> = {
  places: 'Place.Read.All',
  people: 'User.Read.All',
  groups: 'Group.Read.All',
};

/** What a test of this type asks for. */
export function expectedChecks(permissions: readonly string[]): readonly string[] {
  return order.filter((id) => needs[id] === undefined || permissions.includes(needs[id]));
}

interface CheckListProps {
  readonly testing: boolean;
  readonly expected: readonly string[];
  readonly result: TestResult | undefined;
  /** Settings have changed since. */
  readonly old: boolean;
}

export function CheckList({ testing, expected, result, old }: CheckListProps) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  const answer = useRef<HTMLDivElement>(null);
  // It opens beneath the button, where the bar with the page's acts would cover it.
  useEffect(() => {
    if (testing || result) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [testing, result]);
  if (!testing && !result) return null;
  return (
    <div ref={answer} aria-busy={testing}>
      <p role="status" className={styles.verdict}>
        {testing ? t('test.running') : t(old ? 'test.old' : result?.ok ? 'test.ok' : 'test.notOk')}
      </p>
      <ul className={styles.list}>
        {testing || !result
          ? expected.map((id) => <WaitingRow key={id} id={id} />)
          : result.checks.map((check) => <CheckRow key={check.id} check={check} />)}
      </ul>
    </div>
  );
}

function WaitingRow({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('connection');
  return (
    <li className={styles.row}>
      <span className={styles.name}>{t(`check.${id}`)}</span>
      <Spinner size="tiny" aria-hidden="true" />
    </li>
  );
}

function CheckRow({ check }: { check: ConnectionCheck }) {
  const styles = useStyles();
  const { t } = useTranslation(['connection', 'mend']);
  const sentence = sentenceOf(check);
  return (
    <li className={styles.row}>
      <span className={styles.name}>{t(`check.${check.id}`, { defaultValue: check.id })}</span>
      <StateChip look={checkResultLooks[check.result]} />
      {(sentence !== null || check.code !== null) && (
        <div className={styles.cause}>
          {sentence !== null && <span>{sentence}</span>}
          {check.code !== null && <span className={styles.code}>{check.code}</span>}
        </div>
      )}
    </li>
  );

  function sentenceOf({ result, mend, detail }: ConnectionCheck): string | null {
    if (result === 'not-tried') return t('test.notTried');
    return mend === null ? detail : t(`mend:${mend}`, { defaultValue: t('mend:ask-support'), rights: detail ?? '' });
  }
}
