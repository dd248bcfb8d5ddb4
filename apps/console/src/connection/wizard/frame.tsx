/** The frame of each page of the wizard: steps above, the form beside its guide, the acts always in sight. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Connection } from '@ones/contract';
import type { FocusEvent, FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Guide, isTopic, type Topic } from './guide.tsx';
import { type Step, Steps } from './steps.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    gap: '16px',
    alignItems: 'start',
    '@media (max-width: 999px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  guide: {
    position: 'sticky',
    top: '16px',
    '@media (max-width: 999px)': { position: 'static', order: -1 },
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    margin: '0 -4px',
    padding: '10px 4px',
    background: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Above the bar of ways at the foot of a phone.
    '@media (max-width: 640px)': { bottom: 'calc(64px + env(safe-area-inset-bottom, 0px))' },
  },
});

interface FrameProps {
  readonly step: Step;
  readonly connection: Connection | null;
  readonly topic: Topic;
  readonly onTopic: (topic: Topic) => void;
  readonly portal: string | null;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export function Frame({ step, connection, topic, onTopic, portal, saving, onSave, onBack, children }: FrameProps) {
  const styles = useStyles();
  const { t } = useTranslation(['wizard', 'connection']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving) onSave();
  };
  /** The nearest part around the focused field that names a topic. */
  const follow = ({ target }: FocusEvent<HTMLElement>) => {
    const named = target.closest<HTMLElement>('[data-topic]')?.dataset.topic;
    if (isTopic(named)) onTopic(named);
  };
  return (
    <form className={styles.form} onSubmit={submit} onFocus={follow} noValidate>
      <Steps now={step} connection={connection} />
      <div className={styles.columns}>
        <div className={styles.form}>{children}</div>
        <div className={styles.guide}>
          <Guide topic={topic} portal={portal} />
        </div>
      </div>
      <div className={styles.foot}>
        <Button size="large" onClick={onBack}>
          {t('back')}
        </Button>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={saving}>
          {saving ? t('connection:saving') : t(step === 'people' ? 'close' : 'next')}
        </Button>
      </div>
    </form>
  );
}
