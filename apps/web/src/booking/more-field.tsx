/** What is taken along with a room: equipment, and another room or desk. Only what is free whenever the booking is. */
import { Checkbox, Field, makeStyles, Select } from '@fluentui/react-components';
import type { Recurrence, Resource } from '@ones/contract';
import type { Instant } from '@ones/ui-core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeTooQuery } from './free-too.ts';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', minWidth: 0 },
  // As wide as its field, however long the names in it.
  select: { width: '100%', minWidth: 0 },
});

interface MoreFieldProps {
  readonly resource: Resource;
  readonly period: { readonly start: Instant; readonly end: Instant };
  /** In whose place; null: for oneself. */
  readonly organizerId: string | null;
  /** null for a single meeting. */
  readonly recurrence: Recurrence | null;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const kinds = ['equipment', 'room', 'desk'] as const;

export function MoreField({ resource, period, organizerId, recurrence, chosen, onChange }: MoreFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation(['booking', 'finder']);
  const { buildingId, floorId: nearFloorId } = resource;
  const answers = useQueries({
    queries: kinds.map((kind) => freeTooQuery({ kind, period, organizerId, recurrence, buildingId, nearFloorId })),
  });
  // A name stays known after what it names was taken by somebody else: it can still be left out.
  const [known, setKnown] = useState<readonly Resource[]>([]);
  const [equipment = [], rooms = [], desks = []] = answers.map(({ data = [] }) =>
    data.filter(({ id }) => id !== resource.id),
  );
  const along = [...equipment, ...known.filter(({ id }) => !equipment.some((one) => one.id === id))];
  const open = { room: rooms, desk: desks };
  const add = (id: string) => {
    const found = [...rooms, ...desks].find((one) => one.id === id);
    if (!found || chosen.includes(id)) return;
    setKnown([...known, found]);
    onChange([...chosen, id]);
  };
  return (
    <>
      {along.length > 0 && (
        <fieldset className={styles.set}>
          <legend>{t('panel.equipment')}</legend>
          {along.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(_, { checked }) =>
                onChange(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
      )}
      {rooms.length + desks.length > 0 && (
        <Field label={t('panel.another')} hint={t('panel.anotherHint')}>
          <Select value="" select={{ className: styles.select }} onChange={(_, { value }) => add(value)}>
            <option value="">{t('panel.addAnother')}</option>
            {(['room', 'desk'] as const).map((kind) => (
              <optgroup key={kind} label={t(`finder:bar.kinds.${kind}`)}>
                {open[kind]
                  .filter(({ id }) => !known.some((one) => one.id === id))
                  .map(({ id, name, floorShortName }) => (
                    <option key={id} value={id}>
                      {[name, floorShortName].filter((part) => part !== null).join(' · ')}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
