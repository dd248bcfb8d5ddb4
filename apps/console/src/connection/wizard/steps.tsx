/** The three pages of the wizard as a row of steps; those of a saved connection can be gone to. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Connection } from '@ones/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export const steps = ['server', 'rooms', 'people'] as const;
export type Step = (typeof steps)[number];

const useStyles = makeStyles({
  list: { display: 'flex', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  step: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 0 6px',
    borderTop: `4px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  done: { borderTopColor: tokens.colorBrandStroke2 },
  now: {
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: { color: tokens.colorBrandForegroundLink, padding: '2px 0' },
  number: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    lineHeight: '24px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusCircular,
    background: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
  },
});

function stateOf(step: Step, now: Step, connection: Connection | null): 'done' | 'now' | 'later' {
  if (step === now) return 'now';
  const reached = connection === null ? 'server' : connection.setupStep;
  if (reached === 'done') return 'done';
  return steps.indexOf(step) < steps.indexOf(reached) ? 'done' : 'later';
}

export function Steps({ now, connection }: { now: Step; connection: Connection | null }) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return (
    <nav aria-label={t('steps')}>
      <ol className={styles.list}>
        {steps.map((step, index) => {
          const state = stateOf(step, now, connection);
          const reachable = connection !== null && (state === 'done' || step === connection.setupStep);
          return (
            <li
              key={step}
              className={mergeClasses(styles.step, state === 'done' && styles.done, state === 'now' && styles.now)}
              {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles.number} aria-hidden="true">
                {state === 'done' ? '✓' : index + 1}
              </span>
              {reachable && state !== 'now' ? (
                <Link
                  to={`/connections/$connectionId/edit/${step}`}
                  params={{ connectionId: connection.id }}
                  className={styles.link}
                >
                  {t(`step.${step}`)}
                </Link>
              ) : (
                <span>{t(`step.${step}`)}</span>
              )}
              <span className="ones-hidden">{t(`step.state.${state}`)}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
