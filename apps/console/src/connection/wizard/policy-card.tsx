/** The delegate address, the admin center's twelve steps in words, and the same in PowerShell (rule S12). */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { RoomChoice } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { delegateScript } from './powershell.ts';
import { Script } from './script.tsx';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: '10px 0',
    paddingLeft: '24px',
    listStyleType: 'decimal',
  },
});

const steps = Array.from({ length: 12 }, (_, index) => `s${index + 1}`);

interface PolicyCardProps {
  readonly rooms: RoomChoice;
  readonly delegate: string;
  readonly onDelegate: (address: string) => void;
}

export function PolicyCard({ rooms, delegate, onDelegate }: PolicyCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('wizard');
  return (
    <Card title={t('rooms.delegateTitle')}>
      <p>{t('rooms.delegateText')}</p>
      <Field label={t('rooms.delegate')} hint={t('rooms.delegateHint')}>
        <Input
          type="email"
          maxLength={320}
          value={delegate}
          data-topic="delegateAddress"
          onChange={(_, { value }) => onDelegate(value.trim())}
        />
      </Field>
      <details>
        <summary className={styles.summary}>{t('rooms.stepsTitle')}</summary>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{t(`rooms.${step}`)}</li>
          ))}
        </ol>
      </details>
      {delegate.includes('@') && <Script title={t('rooms.script')} text={delegateScript(rooms, delegate)} />}
    </Card>
  );
}
