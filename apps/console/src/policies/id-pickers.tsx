/** Pickers for settings that hold the ids of people or groups: names are asked for, ids are kept. */
import type { Choice } from '@ones/ui';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsQuery, personQuery } from '../people/people-queries.ts';
import { suggestGroups, suggestPeople } from '../people/suggestions.ts';
import { ManyPicker } from './many-picker.tsx';

interface IdPickerProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly problem?: string;
}

/** Whoever was just chosen has a name before the server is asked for it. */
function useAdded() {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const note = (added: Choice | null) => {
    if (added) setNames((before) => ({ ...before, [added.id]: added.name }));
  };
  return { names, note };
}

export function PeoplePicker({ ids, onChange, ...rest }: IdPickerProps) {
  const { t } = useTranslation('policies');
  const { names, note } = useAdded();
  const people = useQueries({ queries: ids.map((id) => personQuery(id)) });
  const known = new Map(people.flatMap(({ data }) => (data ? [[data.id, data.name]] : [])));
  return (
    <ManyPicker
      {...rest}
      ids={ids}
      suggest={suggestPeople}
      nameOf={(id) => known.get(id) ?? names[id] ?? t('somebody')}
      onChange={(next, added) => {
        note(added);
        onChange(next);
      }}
    />
  );
}

export function GroupsPicker({ ids, onChange, ...rest }: IdPickerProps) {
  const { t } = useTranslation('policies');
  const { names, note } = useAdded();
  const groups = useInfiniteQuery({ ...groupsQuery(null), enabled: ids.length > 0 });
  const known = new Map(groups.data?.pages.flatMap(({ items }) => items.map(({ id, name }) => [id, name])));
  return (
    <ManyPicker
      {...rest}
      ids={ids}
      suggest={suggestGroups}
      nameOf={(id) => known.get(id) ?? names[id] ?? t('someGroup')}
      onChange={(next, added) => {
        note(added);
        onChange(next);
      }}
    />
  );
}
