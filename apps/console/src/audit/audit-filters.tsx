/** What the audit trail is narrowed to, as words of the address: who or what, the kind of thing, a day, one thing. */
import { Field, Input } from '@fluentui/react-components';
import { addDays, instantAt, timestampOf } from '@ones/ui-core';
import { useTranslation } from 'react-i18next';
import { useSearchState } from '../search-state.ts';

export interface AuditWords {
  readonly search: string | null;
  readonly subjectType: string | null;
  /** The last day that is shown: `2026-11-23`. */
  readonly until: string | null;
  readonly subjectId: string | null;
}

const aDate = /^\d{4}-\d{2}-\d{2}$/;

export function useAuditWords(): AuditWords {
  const { word } = useSearchState();
  const until = word('until');
  return {
    search: word('q'),
    subjectType: word('kind'),
    until: until !== null && aDate.test(until) && Number.isFinite(Date.parse(until)) ? until : null,
    subjectId: word('subject'),
  };
}

export function queryOf({ search, subjectType, until, subjectId }: AuditWords, zone: string) {
  const end = until === null ? null : instantAt({ date: addDays(until, 1), time: '00:00' }, zone);
  return {
    ...(search === null ? {} : { search }),
    ...(subjectType === null ? {} : { subjectType }),
    ...(end === null ? {} : { until: timestampOf(end) }),
    ...(subjectId === null ? {} : { subjectId }),
  };
}

export function UntilField() {
  const { t } = useTranslation('audit');
  const search = useSearchState();
  return (
    <Field label={t('until')}>
      <Input
        type="date"
        value={search.word('until') ?? ''}
        onChange={(_, { value }) => search.replace({ until: value === '' ? null : value })}
      />
    </Field>
  );
}
