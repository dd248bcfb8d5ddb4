/** The sentence builder: every how many days, weeks, months; on which; until when. */
import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { DateField, useReading } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { type EndKind, endKinds, placeOfDate, type Repeat, type RepeatKind, repeatKinds, weekOrder } from './repeat.ts';
import { monthName, weekdayName } from './repeat-words.ts';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '92px minmax(0, 1fr)', gap: '12px', '& select': { width: '100%' } },
  ends: { display: 'flex', flexWrap: 'wrap', gap: '12px', '& > *': { flex: '1 1 130px', minWidth: 0 } },
  days: { display: 'flex', flexWrap: 'wrap', gap: '0 4px', margin: 0, padding: 0, border: 'none' },
});

interface RepeatFieldsProps {
  readonly repeat: Repeat;
  readonly startDate: string;
  readonly onChange: (repeat: Repeat) => void;
}

export function RepeatFields({ repeat, startDate, onChange }: RepeatFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('series');
  const { locale } = useReading();
  const { day, month, weekday, index } = placeOfDate(startDate);
  const named = {
    day,
    weekday: weekdayName(weekday, locale),
    place: t(`index.${index}`),
    month: monthName(month, locale),
  };
  return (
    <>
      <div className={styles.line}>
        <NumberField
          label={t('interval')}
          value={repeat.interval}
          most={99}
          onChange={(interval) => onChange({ ...repeat, interval })}
        />
        <Field label={t('unit')} style={{ minWidth: 0 }}>
          <Select value={repeat.kind} onChange={(_, { value }) => onChange({ ...repeat, kind: value as RepeatKind })}>
            {repeatKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`, named)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {repeat.kind === 'week' && <WeekdayChoice repeat={repeat} onChange={onChange} />}
      <div className={styles.ends}>
        <Field label={t('end')}>
          <Select value={repeat.end} onChange={(_, { value }) => onChange({ ...repeat, end: value as EndKind })}>
            {endKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`endKinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        {repeat.end === 'count' && (
          <NumberField
            label={t('times')}
            value={repeat.count}
            most={999}
            onChange={(count) => onChange({ ...repeat, count })}
          />
        )}
        {repeat.end === 'date' && (
          <DateField
            label={t('until')}
            value={repeat.until}
            min={startDate}
            onChange={(until) => onChange({ ...repeat, until })}
            {...(repeat.until < startDate ? { problem: t('untilBefore') } : {})}
          />
        )}
      </div>
    </>
  );
}

function WeekdayChoice({ repeat, onChange }: Pick<RepeatFieldsProps, 'repeat' | 'onChange'>) {
  const styles = useStyles();
  const { t } = useTranslation('series');
  const { locale } = useReading();
  return (
    <Field label={t('days')} {...(repeat.days.length === 0 ? { validationMessage: t('noDays') } : {})}>
      <fieldset className={styles.days} aria-label={t('days')}>
        {weekOrder.map((day) => (
          <Checkbox
            key={day}
            label={{ children: weekdayName(day, locale, 'short'), 'aria-label': weekdayName(day, locale) }}
            checked={repeat.days.includes(day)}
            onChange={(_, { checked }) => {
              const days = weekOrder.filter((one) => (one === day ? checked === true : repeat.days.includes(one)));
              onChange({ ...repeat, days });
            }}
          />
        ))}
      </fieldset>
    </Field>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const { t } = useTranslation('series');
  const wrong = !Number.isInteger(value) || value < 1 || value > most;
  return (
    <Field label={label} {...(wrong ? { validationMessage: t('numberBetween', { most }) } : {})}>
      <Input
        type="number"
        min={1}
        max={most}
        value={Number.isNaN(value) ? '' : String(value)}
        onChange={(_, data) => onChange(data.value === '' ? Number.NaN : Number(data.value))}
      />
    </Field>
  );
}
