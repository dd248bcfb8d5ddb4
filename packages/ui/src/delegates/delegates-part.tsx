/**
 * Keeps who may book in a person's place: one's own delegates, or those of somebody else for whoever administers people. Its
 * words are the namespace `delegates`, which whoever shows it loads.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Api, asProblem } from '@ones/api-client';
import type { Delegate } from '@ones/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../feedback/error-state.tsx';
import { ProblemMessage } from '../feedback/problem-message.tsx';
import { Skeletons } from '../feedback/skeleton.tsx';
import { ChoicePicker, type ChoicePickerProps } from '../form/choice-picker.tsx';
import { delegatesQuery, useChangeDelegate } from './delegates-queries.ts';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '1 1 180px', minWidth: 0, overflowWrap: 'anywhere' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface DelegatesPartProps {
  readonly api: Api;
  /** Left out: whoever is signed in. */
  readonly personId?: string;
  /** Whether they can be changed here. */
  readonly keeps?: boolean;
  readonly suggest: ChoicePickerProps['suggest'];
}

export function DelegatesPart({ api, personId, keeps = true, suggest }: DelegatesPartProps) {
  const styles = useStyles();
  const { t } = useTranslation('delegates');
  const delegates = useQuery(delegatesQuery(api, personId));
  const change = useChangeDelegate(api, personId);
  if (delegates.isError && !delegates.data) {
    return <ErrorState error={delegates.error} onRetry={() => void delegates.refetch()} />;
  }
  if (!delegates.data) return <Skeletons rows={2} height={40} />;
  return (
    <>
      <p className={styles.about}>{t(personId === undefined ? 'about.me' : 'about.person')}</p>
      {keeps && (
        <ChoicePicker
          key={change.submittedAt}
          label={t('add')}
          hint={t('hint')}
          chosen={null}
          suggest={suggest}
          onChange={(choice) => choice && change.mutate({ id: choice.id, name: choice.name, named: true })}
        />
      )}
      {change.error && <Refused error={change.error} />}
      {delegates.data.length === 0 && <p className={styles.about}>{t('none')}</p>}
      <ul>
        {delegates.data.map((delegate) => (
          <li key={delegate.id} className={styles.row}>
            <Named delegate={delegate} />
            {keeps && (
              <Button
                size="small"
                aria-label={t('remove', { name: delegate.name })}
                disabledFocusable={change.isPending}
                onClick={() => change.mutate({ id: delegate.id, name: delegate.name, named: false })}
              >
                {t('removeShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Named({ delegate: { name, email, state } }: { delegate: Delegate }) {
  const styles = useStyles();
  const { t } = useTranslation('delegates');
  const details = [email, state === 'active' ? null : t('inactive')].filter((word) => word !== null);
  return (
    <span className={styles.name}>
      {name}
      <span className={styles.detail}>{details.join(' · ')}</span>
    </span>
  );
}

const known = ['not-oneself', 'unknown-person', 'too-many'] as const;

/** More is known than that the input was wrong. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('delegates');
  const reason = known.find((code) => asProblem(error).errors.some((one) => one.code === code));
  if (!reason) return <ProblemMessage error={error} />;
  const words = { title: t(`refused.${reason}.title`), mend: t(`refused.${reason}.mend`) };
  return <ProblemMessage error={error} withoutReasons words={words} />;
}
