/** Title, attendees, private; refusals beside their fields, the faster one's time and alternatives above the button (U5). */
import { Button, Field, Input, Switch } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import type { CreateBooking, Recurrence, Resource } from '@ones/contract';
import { type ChosenPerson, PersonPicker, problemsByField, SidePanel, Skeletons } from '@ones/ui';
import { type Instant, localZone, timestampOf } from '@ones/ui-core';
import { type FormEvent, lazy, Suspense, useCallback, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesAsked, SeriesBegun } from '../series/series-section.tsx';
import { type AskedAnswers, AskedFields } from './asked-fields.tsx';
import { bookingFields } from './booking-fields.ts';
import { suggestPeople } from './booking-queries.ts';
import { MoreField } from './more-field.tsx';
import { Refusal } from './refusal.tsx';
import { TogetherTimes } from './together-times.tsx';
import { useCreateBooking } from './use-create-booking.ts';
import { WhenWhere } from './when-where.tsx';

interface BookingFormProps {
  readonly resource: Resource;
  readonly period: { readonly start: Instant; readonly end: Instant };
  /** null: nobody said that it repeats. */
  readonly begun: SeriesBegun | null;
  readonly onBooked: (bookingId: string) => void;
  readonly onClose: () => void;
}

const SeriesSection = lazy(() => import('../series/series-section.tsx'));

export function BookingForm({ resource, period, begun, onBooked, onClose }: BookingFormProps) {
  const { t } = useTranslation(['booking', 'series']);
  const formId = useId();
  const [subject, setSubject] = useState('');
  const [attendees, setAttendees] = useState<readonly ChosenPerson[]>([]);
  const [along, setAlong] = useState<readonly string[]>([]);
  const resourceIds = useMemo(() => [resource.id, ...along], [resource.id, along]);
  const [isPrivate, setPrivate] = useState(false);
  const [repeats, setRepeats] = useState(begun !== null);
  const [series, setSeries] = useState<SeriesAsked | null>(null);
  // Stays known while the dry run is asked anew: what can be taken along is free on its dates.
  const [recurrence, setRecurrence] = useState<Recurrence | null>(null);
  const takeSeries = useCallback((next: SeriesAsked | null) => {
    setSeries(next);
    if (next?.recurrence) setRecurrence(next.recurrence);
  }, []);
  const [answers, setAnswers] = useState<AskedAnswers>({});
  const create = useCreateBooking();
  const problem = create.error ? asProblem(create.error) : null;
  const { beside, rest } = problemsByField(problem, bookingFields);

  const book = (place: Pick<CreateBooking, 'resourceIds' | 'start' | 'end'>) =>
    create.mutate(
      {
        ...place,
        timeZone: localZone(),
        subject: subject.trim() || t('panel.defaultSubject'),
        attendees: attendees.map(({ email, name }) => ({
          email,
          type: 'required',
          ...(name === null ? {} : { name }),
        })),
        ...(isPrivate ? { private: true } : {}),
        ...(repeats && series ? series : {}),
        ...answers,
      },
      { onSuccess: ({ id }) => onBooked(id) },
    );
  const asked = {
    resourceIds,
    start: timestampOf(period.start),
    end: timestampOf(period.end),
  };
  const waits = repeats && series === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!create.isPending && !waits) book(asked);
  };
  const foot = (
    <Button type="submit" form={formId} appearance="primary" size="large" disabledFocusable={create.isPending || waits}>
      {create.isPending ? t('panel.booking') : t('panel.submit')}
    </Button>
  );
  return (
    <SidePanel title={t('panel.title', { room: resource.name })} onClose={onClose} foot={foot}>
      <form id={formId} onSubmit={submit} style={{ display: 'contents' }}>
        <WhenWhere resource={resource} period={period} {...(beside.time ? { problem: beside.time } : {})} />
        {problem && (
          <Refusal
            problem={problem}
            rest={rest}
            onTake={({ resourceId, start, end }) => book({ resourceIds: [resourceId, ...along], start, end })}
          />
        )}
        {problem?.code === 'slot-taken' && along.length > 0 && !repeats && (
          <TogetherTimes asked={asked} onTake={(time) => book({ ...asked, start: time.start, end: time.end })} />
        )}
        <Switch label={t('series:repeats')} checked={repeats} onChange={(_, { checked }) => setRepeats(checked)} />
        {repeats && (
          <Suspense fallback={<Skeletons />}>
            <SeriesSection resourceIds={resourceIds} period={period} begun={begun} onChange={takeSeries} />
          </Suspense>
        )}
        <Field
          label={t('panel.subject')}
          hint={t('panel.subjectHint', { title: t('panel.defaultSubject') })}
          {...(beside.subject ? { validationMessage: beside.subject } : {})}
        >
          <Input value={subject} maxLength={255} autoFocus onChange={(_, { value }) => setSubject(value)} />
        </Field>
        <PersonPicker
          label={t('panel.attendees')}
          chosen={attendees}
          onChange={setAttendees}
          suggest={suggestPeople}
          {...(beside.attendees ? { problem: beside.attendees } : {})}
        />
        {(!repeats || recurrence) && (
          <MoreField
            resource={resource}
            period={period}
            recurrence={repeats ? recurrence : null}
            chosen={along}
            onChange={setAlong}
          />
        )}
        <Switch label={t('panel.private')} checked={isPrivate} onChange={(_, { checked }) => setPrivate(checked)} />
        <AskedFields resourceId={resource.id} answers={answers} beside={beside} onChange={setAnswers} />
      </form>
    </SidePanel>
  );
}
