/** The delegate address, the admin center's twelve steps in words, and the same in PowerShell (rule S12). */
import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { RoomChoice } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { DelegateSteps } from '../readiness/delegate-steps.tsx';
import { delegateScript } from './powershell.ts';
import { Script } from './script.tsx';

interface PolicyCardProps {
  readonly rooms: RoomChoice;
  readonly delegate: string;
  readonly onDelegate: (address: string) => void;
  /** null: this type reads titles where they are written. */
  readonly titles: boolean | null;
  readonly onTitles: (taken: boolean) => void;
}

export function PolicyCard({ rooms, delegate, onDelegate, titles, onTitles }: PolicyCardProps) {
  const { t } = useTranslation(['wizard', 'readiness']);
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
      <DelegateSteps delegate={delegate} />
      {delegate.includes('@') && <Script title={t('rooms.script')} text={delegateScript(rooms, delegate)} />}
      {titles !== null && (
        <Field hint={t('readiness:titlesHint')}>
          <Checkbox
            label={t('readiness:titlesSwitch')}
            checked={titles}
            onChange={(_, { checked }) => onTitles(checked === true)}
          />
        </Field>
      )}
    </Card>
  );
}
