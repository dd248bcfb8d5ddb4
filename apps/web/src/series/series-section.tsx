/** Repeats a booking: the sentence builder, and below it the dry run with its dates and what to do about taken ones. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { dataOf } from '@ones/api-client';
import type { CreateBooking, OnConflict, SeriesPreview } from '@ones/contract';
import { ErrorState, Skeletons, useReading } from '@ones/ui';
import { type Instant, localZone, timestampOf, wallTimeOf } from '@ones/ui-core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { choiceOf, type DateChoices, isSettled, moveAll, type OtherRooms, offeringFirst } from './date-choices.ts';
import { type Repeat, recurrenceOf, repeatFrom } from './repeat.ts';
import { RepeatFields } from './repeat-fields.tsx';
import { repeatWords } from './repeat-words.ts';
import { SeriesDates } from './series-dates.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sentence: { fontWeight: tokens.fontWeightSemibold },
});

export type SeriesAsked = Pick<CreateBooking, 'recurrence'> & { readonly onConflict?: OnConflict };

/** What somebody already chose where they looked for a room. */
export interface SeriesBegun {
  readonly repeat: Repeat;
  readonly others: OtherRooms;
}

interface SeriesSectionProps {
  readonly begun: SeriesBegun | null;
  /** The room first, then what is taken along. */
  readonly resourceIds: readonly string[];
  /** In whose place; null: for oneself. */
  readonly organizerId: string | null;
  readonly period: { readonly start: Instant; readonly end: Instant };
  /** null while something is missing, or a taken date waits for a word. */
  readonly onChange: (asked: SeriesAsked | null) => void;
}

export default function SeriesSection(props: SeriesSectionProps) {
  const { resourceIds, organizerId, period, begun, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation('series');
  const reading = useReading();
  const startDate = wallTimeOf(period.start, localZone()).date;
  const [repeat, setRepeat] = useState(() => begun?.repeat ?? repeatFrom(startDate));
  const [chosen, setChoices] = useState<DateChoices | null>(null);
  const recurrence = useMemo(() => recurrenceOf(repeat, startDate), [repeat, startDate]);
  const asked = useDeferredValue(recurrence);
  const preview = useQuery({
    queryKey: ['resources', 'series', resourceIds, organizerId, period, asked],
    enabled: asked !== null,
    queryFn: ({ signal }): Promise<SeriesPreview> =>
      dataOf(
        api.POST('/api/bookings/preview', {
          body: {
            resourceIds: [...resourceIds],
            ...(organizerId === null ? {} : { organizerId }),
            start: timestampOf(period.start),
            end: timestampOf(period.end),
            timeZone: localZone(),
            recurrence: asked as NonNullable<typeof asked>,
          },
          signal,
        }),
      ),
  });
  const found = useMemo(
    () => (asked === recurrence && preview.data ? offeringFirst(preview.data, begun?.others ?? {}) : undefined),
    [asked, recurrence, preview.data, begun],
  );
  const choices = useMemo(() => chosen ?? (begun && found ? moveAll(found) : {}), [chosen, begun, found]);
  useEffect(() => {
    const ready = recurrence !== null && found !== undefined && isSettled(found, choices);
    onChange(ready ? { recurrence, ...choiceOf(found, choices, resourceIds.slice(1)) } : null);
  }, [recurrence, found, choices, resourceIds, onChange]);
  return (
    <section className={styles.box} aria-label={t('title')}>
      <RepeatFields repeat={repeat} startDate={startDate} onChange={setRepeat} />
      {recurrence && <p className={styles.sentence}>{repeatWords(recurrence, t, reading)}</p>}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {recurrence && preview.isPending && <Skeletons />}
      {found && <SeriesDates preview={found} choices={choices} onChange={setChoices} />}
    </section>
  );
}
