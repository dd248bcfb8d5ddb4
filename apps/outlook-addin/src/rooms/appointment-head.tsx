/** The appointment the pane works for: when, how many, and what to know about it. */
import { DrawnIcon, useReading } from '@ones/ui';
import { formatDayRange, zoneCity } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import type { AppointmentState } from '../office/appointment.ts';

interface AppointmentHeadProps {
  readonly state: AppointmentState;
  readonly mayChange: boolean;
}

export function AppointmentHead({ state, mayChange }: AppointmentHeadProps) {
  const { t } = useTranslation('addin');
  const reading = useReading();
  const { start, end } = state.time;
  return (
    <header className="head">
      <h1>{t(mayChange ? 'title' : 'titleRead')}</h1>
      <p className="head-when">
        <DrawnIcon name="starting-soon" size={18} />
        <strong>{formatDayRange(start, end, reading)}</strong>
      </p>
      <p className="quiet">{`${t('when.people', { count: state.invited.length + 1 })} · ${t('when.zone', { city: zoneCity(reading.zone) })}`}</p>
      {state.recurring && <p className="quiet">{t('when.recurring')}</p>}
      {!mayChange && <p className="quiet">{t('readOnly')}</p>}
    </header>
  );
}
