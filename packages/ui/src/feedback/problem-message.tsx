/** A problem in a sentence: what, what to do, all reasons, and the number to tell an administrator (U5). */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { asProblem, type ProblemError } from '@ones/api-client';
import { tones } from '@ones/ui-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DrawnIcon } from '../drawn-icon.tsx';
import { useAppearance } from '../provider/appearance.tsx';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '4px 10px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '4px solid currentColor',
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  body: { gridColumn: 2, display: 'flex', flexDirection: 'column', gap: '6px', color: tokens.colorNeutralForeground1 },
  number: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

export interface ProblemMessageProps {
  readonly error: unknown;
  /** Reasons shown elsewhere (beside their fields) are not repeated here. */
  readonly withoutReasons?: boolean;
  /** Where more is known than the code says. */
  readonly words?: { readonly title: string; readonly mend: string };
  readonly children?: ReactNode;
}

/** Nothing broke: somebody was faster, or time went by. */
const mild: ReadonlySet<string> = new Set([
  'slot-taken',
  'sign-in-expired',
  'not-signed-in',
  'stale-version',
  'in-the-past',
]);

export function ProblemMessage({ error, withoutReasons = false, words, children }: ProblemMessageProps) {
  const styles = useStyles();
  const { t } = useTranslation(['problems', 'common']);
  const { shown } = useAppearance();
  const problem = asProblem(error);
  const { edge, bg, fg } = tones[mild.has(problem.code) ? 'amber' : 'red'][shown];
  return (
    <div role="alert" className={styles.box} style={{ backgroundColor: bg, borderLeftColor: edge, color: fg }}>
      <DrawnIcon name="conflict" size={20} />
      <span className={styles.title}>{words?.title ?? t(`problems:${problem.code}.title`)}</span>
      <div className={styles.body}>
        <span>{words?.mend ?? t(`problems:${problem.code}.mend`)}</span>
        {!withoutReasons && <Reasons problem={problem} />}
        {problem.signInUrl && <Link href={problem.signInUrl}>{t('common:act.signIn')}</Link>}
        {problem.requestId && !isRefusal(problem) && (
          <span className={styles.number}>{t('common:requestId', { id: problem.requestId })}</span>
        )}
        {children && <div className={styles.acts}>{children}</div>}
      </div>
    </div>
  );
}

/** Refusals explain themselves; only for what broke does an administrator need the number. */
function isRefusal({ status }: ProblemError): boolean {
  return status === 400 || status === 409 || status === 422;
}

function Reasons({ problem }: { problem: ProblemError }) {
  const sentences = [...problem.reasons.map(({ message }) => message), ...problem.errors.map(({ message }) => message)];
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
