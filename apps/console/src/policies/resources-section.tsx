/** Which resources something binds: all of them to find and tick, with what binds them at present. */
import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Resource } from '@ones/contract';
import { type Column, DataTable, ErrorState, Skeletons, useReading } from '@ones/ui';
import { formatNumber } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roomsOfBuildingQuery } from '../calendar/calendar-queries.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  find: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end' },
  field: { flex: '1 1 200px', maxWidth: '360px' },
});

interface ResourcesSectionProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** What binds a resource now, where it is something else. */
  readonly boundBy: (resourceId: string) => string | null;
}

export function ResourcesSection(props: ResourcesSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const { locale } = useReading();
  const resources = useQuery(roomsOfBuildingQuery(null));
  const count = formatNumber(props.chosen.length, locale);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('binds.title', { count: props.chosen.length, shown: count })}</h2>
      {resources.data ? (
        <Choose {...props} resources={resources.data} />
      ) : resources.isError ? (
        <ErrorState error={resources.error} onRetry={() => void resources.refetch()} />
      ) : (
        <Skeletons rows={5} height={44} />
      )}
    </section>
  );
}

function Choose({ chosen, onChange, boundBy, resources }: ResourcesSectionProps & { resources: readonly Resource[] }) {
  const styles = useStyles();
  const { t } = useTranslation('policies');
  const [q, setQ] = useState('');
  const [only, setOnly] = useState(false);
  const marked = useMemo(() => new Set(chosen), [chosen]);
  // What was bound on arrival stands first, and stays there: nothing moves away under a click.
  const [before] = useState(marked);
  const found = useMemo(() => {
    const wanted = q.trim().toLowerCase();
    const fitting = resources.filter(
      (one) =>
        (!only || marked.has(one.id)) &&
        [one.name, one.buildingName, one.floorName].some((word) => word?.toLowerCase().includes(wanted)),
    );
    return [...fitting.filter(({ id }) => before.has(id)), ...fitting.filter(({ id }) => !before.has(id))];
  }, [resources, q, only, marked, before]);
  const columns = useMemo((): readonly Column<Resource>[] => {
    const toggle = (id: string) => onChange(marked.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
    return [
      {
        ...{ id: 'name', title: t('column.name'), width: 'minmax(0, 2fr)' },
        cell: ({ id, name }) => <Checkbox label={name} checked={marked.has(id)} onChange={() => toggle(id)} />,
      },
      {
        ...{ id: 'place', title: t('column.place'), width: 'minmax(0, 1.4fr)' },
        cell: ({ buildingName, floorName }) =>
          [buildingName, floorName].filter((word) => word !== null).join(' · ') || t('noPlace'),
      },
      {
        ...{ id: 'now', title: t('column.now'), width: 'minmax(0, 1.4fr)' },
        cell: ({ id }) => boundBy(id) ?? t('nothingElse'),
      },
    ];
  }, [t, marked, chosen, onChange, boundBy]);
  return (
    <>
      <div className={styles.find}>
        <Field label={t('binds.find')} className={styles.field}>
          <Input type="search" value={q} onChange={(_, { value }) => setQ(value)} />
        </Field>
        <Checkbox label={t('binds.only')} checked={only} onChange={(_, { checked }) => setOnly(checked === true)} />
      </div>
      {found.length === 0 ? (
        <p role="status">{t('binds.noneFound')}</p>
      ) : (
        <DataTable label={t('binds.label')} columns={columns} rows={found} keyOf={({ id }) => id} />
      )}
    </>
  );
}
