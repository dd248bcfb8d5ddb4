/** Days on which it is closed: typed, or read from a calendar file. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { dataOf } from '@ones/api-client';
import type { Holiday } from '@ones/contract';
import { DateField, ProblemMessage, useReading } from '@ones/ui';
import { clock, wallTimeOf } from '@ones/ui-core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Card } from '../pages/card.tsx';
import { withHolidays } from './week.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  name: { flex: '1 1 180px', minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: '4px', maxHeight: '320px', overflowY: 'auto' },
  one: { display: 'flex', alignItems: 'center', gap: '10px', overflowWrap: 'anywhere' },
  what: { flex: 1, minWidth: 0 },
});

interface HolidaysFieldProps {
  readonly holidays: readonly Holiday[];
  readonly onChange: (holidays: readonly Holiday[]) => void;
}

export function HolidaysField({ holidays, onChange }: HolidaysFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation(['policies', 'common']);
  const { zone } = useReading();
  const [date, setDate] = useState(() => wallTimeOf(clock.now(), zone).date);
  const [name, setName] = useState('');
  const add = () => {
    onChange(withHolidays(holidays, [{ date, name: name.trim() || t('hours.closed') }]));
    setName('');
  };
  return (
    <Card title={t('hours.holidays')}>
      <div className={styles.row}>
        <DateField value={date} onChange={setDate} />
        <Field label={t('hours.holidayName')} className={styles.name}>
          <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button onClick={add}>{t('hours.addHoliday')}</Button>
      </div>
      <ImportFile holidays={holidays} onChange={onChange} />
      {holidays.length > 0 && (
        <ul className={styles.list}>
          {holidays.map((holiday) => (
            <li key={holiday.date} className={styles.one}>
              <span>{holiday.date}</span>
              <span className={styles.what}>{holiday.name}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('common:act.remove', { name: `${holiday.date} ${holiday.name}` })}
                onClick={() => onChange(holidays.filter((one) => one !== holiday))}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function ImportFile({ holidays, onChange }: HolidaysFieldProps) {
  const { t } = useTranslation('policies');
  const inputId = useId();
  const read = useMutation({
    mutationFn: async (file: File) =>
      (await dataOf(api.POST('/api/business-hours/holidays', { body: { calendar: await file.text() } }))).items,
    onSuccess: (items) => onChange(withHolidays(holidays, items)),
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file) read.mutate(file);
    target.value = '';
  };
  return (
    <div>
      <label htmlFor={inputId}>{t('hours.importFile')}</label>{' '}
      <input id={inputId} type="file" accept=".ics,text/calendar" onChange={choose} style={{ maxWidth: '100%' }} />
      <p role="status">
        {read.data &&
          (read.data.length === 0 ? t('hours.nothingNew') : t('hours.imported', { count: read.data.length }))}
      </p>
      {read.error && <ProblemMessage error={read.error} />}
    </div>
  );
}
