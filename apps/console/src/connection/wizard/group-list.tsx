/** Some groups of the directory: found by typing, listed by name, taken away one by one. */
import type { Group } from '@ones/contract';
import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { groupQuery } from '../../people/people-queries.ts';
import { suggestGroups } from '../../people/suggestions.ts';
import { NameList } from './name-list.tsx';

interface GroupListProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly beside?: (id: string, name: string) => ReactNode;
}

export function GroupList({ label, ids, onAdd, onRemove, beside }: GroupListProps) {
  const { t } = useTranslation('wizard');
  // Each is asked for by itself: there may be thousands beside them. One that left the tenant is told by its id.
  const groups = useQueries({ queries: ids.map((id) => ({ ...groupQuery(id), retry: false })) });
  const suggest = useCallback(
    (q: string, signal: AbortSignal) =>
      suggestGroups(q, signal, ({ members }: Group) => t('people.members', { count: members })),
    [t],
  );
  return (
    <NameList
      addLabel={label}
      {...(beside ? { beside } : { none: t('people.noGroups') })}
      chosen={ids.map((id, at) => ({ id, name: groups[at]?.data?.name ?? id }))}
      suggest={suggest}
      onAdd={({ id }) => onAdd(id)}
      onRemove={onRemove}
    />
  );
}
