/** Title, attendees, private; refusals beside their fields, the faster one's time and alternatives above the button (U5). */
import { Button, Field, Input, Switch } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import type { CreateBooking, Resource } from '@ones/contract';
import { type ChosenPerson, PersonPicker, problemsByField, SidePanel, Skeletons } from '@ones/ui';
import { type Instant, localZone, timestampOf } from '@ones/ui-core';
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesAsked, SeriesBegun } from '../series/series-section.tsx';
import { type AskedAnswers, AskedFields } from './asked-fields.tsx';
import { bookingFields } from './booking-fields.ts';
import { suggestPeople } from './booking-queries.ts';
import { EquipmentField } from './equipment-field.tsx';
import { Refusal } from './refusal.tsx';
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
  const [equipment, setEquipment] = useState<readonly string[]>([]);
  const [isPrivate, setPrivate] = useState(false);
  const [repeats, setRepeats] = useState(begun !== null);
  const [series, setSeries] = useState<SeriesAsked | null>(null);
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
    resourceIds: [resource.id, ...equipment],
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
            onTake={({ resourceId, start, end }) => book({ resourceIds: [resourceId, ...equipment], start, end })}
          />
        )}
        <Switch label={t('series:repeats')} checked={repeats} onChange={(_, { checked }) => setRepeats(checked)} />
        {repeats && (
          <Suspense fallback={<Skeletons />}>
            <SeriesSection resourceId={resource.id} period={period} begun={begun} onChange={setSeries} />
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
        <EquipmentField resource={resource} period={period} chosen={equipment} onChange={setEquipment} />
        <Switch label={t('panel.private')} checked={isPrivate} onChange={(_, { checked }) => setPrivate(checked)} />
        <AskedFields resourceId={resource.id} answers={answers} beside={beside} onChange={setAnswers} />
      </form>
    </SidePanel>
  );
}
