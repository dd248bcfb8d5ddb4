/** Beside the first sync, to which the wizard's last page leads: what ONES does by itself from here on. */
import type { ConnectionHealth } from '@ones/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../pages/card.tsx';
import { useWizardTexts } from '../wizard/wizard-texts.ts';
import { isFirstSync } from './sync-progress.ts';

export function WhatHappensNow({ health }: { health: ConnectionHealth }) {
  const { t } = useTranslation('wizard');
  if (!useWizardTexts() || !isFirstSync(health)) return null;
  return (
    <Card title={t('now.title')}>
      <ol>
        {(['s1', 's2', 's3'] as const).map((step) => (
          <li key={step}>{t(`now.${step}`)}</li>
        ))}
      </ol>
    </Card>
  );
}
