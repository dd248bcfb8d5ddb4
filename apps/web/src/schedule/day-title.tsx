/** "Today · Monday 3 August". */
import { useReading } from '@ones/ui';
import { addDays, formatDay, type Instant, instantAt, wallTimeOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';

export function DayTitle({ date, now }: { date: string; now: Instant }) {
  const { t } = useTranslation();
  const reading = useReading();
  const today = wallTimeOf(now, reading.zone).date;
  const day = formatDay(instantAt({ date, time: '12:00' }, reading.zone) ?? now, reading, 'long');
  if (date === today) return `${t('today')} · ${day}`;
  if (date === addDays(today, 1)) return `${t('tomorrow')} · ${day}`;
  return day;
}
