/** One act: when, who, what, through what; unfolded: every value, old and new. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AuditLine } from '@ones/contract';
import { useReading } from '@ones/ui';
import { formatDayRange, formatDayTime, formatList, instantOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { aboutOf, withNames } from './about.ts';
import { type Change, changesOf, isInstant } from './changes.ts';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: '180px minmax(0, 1fr) auto',
    gap: '4px 16px',
    alignItems: 'baseline',
    padding: '10px 18px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', padding: '12px 14px' },
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  about: { display: 'block' },
  act: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  trail: { justifySelf: 'start' },
  details: { gridColumn: '2 / -1', '@media (max-width: 640px)': { gridColumn: 1 } },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: '3px 18px 3px 0', fontWeight: 'inherit' },
    '& thead th': { color: tokens.colorNeutralForeground3 },
  },
});

export function AuditEntry({ line, onSubject }: { line: AuditLine; onSubject: (id: string) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('audit');
  const reading = useReading();
  const changes = changesOf(line.before, line.after);
  const { subjectId } = line;
  return (
    <li className={styles.entry}>
      <time dateTime={line.at} className={styles.time}>
        {formatDayTime(instantOf(line.at), reading)}
      </time>
      <span>
        <span className={styles.act}>{t(`act.${line.act.replace('.', '-')}`, { defaultValue: line.act })}</span>
        {' · '}
        {line.actor}{' '}
        <span className={styles.quiet}>{t(`channel.${line.channel}`, { defaultValue: line.channel })}</span>
        <AboutLine line={line} />
      </span>
      {subjectId !== null && (
        <Button size="small" appearance="subtle" className={styles.trail} onClick={() => onSubject(subjectId)}>
          {t('trailOf', { subject: t(`subjectType.${line.subjectType}`, { defaultValue: line.subjectType }) })}
        </Button>
      )}
      {changes.length > 0 && (
        <details className={styles.details}>
          <summary className={styles.summary}>{t('changes', { count: changes.length })}</summary>
          <div className={styles.scroll}>
            <ChangeTable changes={changes} resources={line.resources} />
          </div>
        </details>
      )}
    </li>
  );
}

function AboutLine({ line }: { line: AuditLine }) {
  const styles = useStyles();
  const reading = useReading();
  const { title, period, resources } = aboutOf(line);
  const words = [
    title,
    resources.length > 0 ? formatList(resources, reading.locale) : null,
    period && formatDayRange(instantOf(period.start), instantOf(period.end), reading),
  ].filter((word) => word !== null);
  return words.length > 0 && <span className={styles.about}>{words.join(' · ')}</span>;
}

interface ChangeTableProps {
  readonly changes: readonly Change[];
  readonly resources: AuditLine['resources'];
}

function ChangeTable({ changes, resources }: ChangeTableProps) {
  const styles = useStyles();
  const { t } = useTranslation('audit');
  const reading = useReading();
  const shown = (value: string | null) => {
    if (value === null) return t('nothing');
    return isInstant(value) ? formatDayTime(instantOf(value), reading) : withNames(value, resources);
  };
  const hasOld = changes.some(({ before }) => before !== null);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('value')}</th>
          {hasOld && <th scope="col">{t('before')}</th>}
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{t(`name.${name.replaceAll('.', '-')}`, { defaultValue: name })}</th>
            {hasOld && <td>{shown(before)}</td>}
            <td>{shown(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
