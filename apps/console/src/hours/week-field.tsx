/** When it is open on each day of the week. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { TimeField, useReading } from '@ones/ui';
import { useTranslation } from 'react-i18next';
import { Card } from '../pages/card.tsx';
import { type Week, type Weekday, weekdayName, weekdays } from './week.ts';

const useStyles = makeStyles({
  day: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '8px 14px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flex: '0 0 110px', fontWeight: tokens.fontWeightSemibold, alignSelf: 'center' },
  span: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '6px' },
  closed: { alignSelf: 'center', color: tokens.colorNeutralForeground2 },
  same: { alignSelf: 'flex-start' },
  wrong: { flexBasis: '100%', color: tokens.colorPaletteRedForeground1 },
});

interface WeekFieldProps {
  readonly week: Week;
  readonly onChange: (week: Week) => void;
  readonly problemAt: (below: string) => string | undefined;
}

const likeMonday = ['tuesday', 'wednesday', 'thursday', 'friday'] as const;

export function WeekField({ week, onChange, problemAt }: WeekFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const asMonday = () => onChange({ ...week, ...Object.fromEntries(likeMonday.map((one) => [one, week.monday])) });
  return (
    <Card title={t('hours.open')}>
      {weekdays.map((weekday) => (
        <Day
          key={weekday}
          weekday={weekday}
          spans={week[weekday]}
          onChange={(spans) => onChange({ ...week, [weekday]: spans })}
          problem={problemAt(`/${weekday}`)}
        />
      ))}
      <Button className={styles.same} onClick={asMonday}>
        {t('hours.likeMonday')}
      </Button>
    </Card>
  );
}

interface DayProps {
  readonly weekday: Weekday;
  readonly spans: Week[Weekday];
  readonly onChange: (spans: Week[Weekday]) => void;
  readonly problem: string | undefined;
}

function Day({ weekday, spans, onChange, problem }: DayProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const { locale } = useReading();
  const day = weekdayName(weekday, locale);
  const put = (at: number, part: Partial<Week[Weekday][number]>) =>
    onChange(spans.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const next = { from: spans.at(-1)?.to ?? '08:00', to: '18:00' };
  return (
    <div className={styles.day}>
      <span className={styles.name}>{day}</span>
      {spans.length === 0 && <span className={styles.closed}>{t('hours.closed')}</span>}
      {[...spans.entries()].map(([at, { from, to }]) => (
        <span key={at} className={styles.span}>
          <TimeField label={t('hours.from', { day })} value={from} onChange={(value) => put(at, { from: value })} />
          <TimeField
            label={t('hours.to', { day })}
            value={to === '24:00' ? '00:00' : to}
            onChange={(value) => put(at, { to: value === '00:00' ? '24:00' : value })}
          />
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('hours.removeSpan', { day, from, to })}
            onClick={() => onChange(spans.filter((_, index) => index !== at))}
          />
        </span>
      ))}
      <Button
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={t('hours.addSpan', { day })}
        onClick={() => onChange([...spans, next])}
      />
      {problem && <p className={styles.wrong}>{problem}</p>}
    </div>
  );
}
