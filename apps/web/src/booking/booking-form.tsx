/** Title, attendees, private; refusals beside their fields, the faster one's time and alternatives above the button (U5). */
import { Button, Switch } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import type { CreateBooking } from '@ones/contract';
import { problemsByField, SidePanel, Skeletons } from '@ones/ui';
import { type FormEvent, lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { WhoseField } from '../delegates/whose-field.tsx';
import { useSession } from '../session/session.ts';
import { AskedFields } from './asked-fields.tsx';
import { bookingFields } from './booking-fields.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { MoreField } from './more-field.tsx';
import { Refusal } from './refusal.tsx';
import { TogetherTimes } from './together-times.tsx';
import { type DraftFor, useBookingDraft } from './use-booking-draft.ts';
import { useCreateBooking } from './use-create-booking.ts';
import { WhenWhere } from './when-where.tsx';

interface BookingFormProps extends DraftFor {
  readonly onOrganizer: (personId: string | null) => void;
  readonly onBooked: (bookingId: string) => void;
  readonly onClose: () => void;
}

const SeriesSection = lazy(() => import('../series/series-section.tsx'));

export function BookingForm({ onOrganizer, onBooked, onClose, ...about }: BookingFormProps) {
  const { t } = useTranslation(['booking', 'series']);
  const formId = useId();
  const me = useSession()?.person.name ?? '';
  const { resource, period, begun, organizerId } = about;
  const draft = useBookingDraft(about);
  const { along, repeats, resourceIds, recurrence, waits, asked } = draft;
  const create = useCreateBooking();
  const problem = create.error ? asProblem(create.error) : null;
  const { beside, rest } = problemsByField(problem, bookingFields);
  const book = (place: Pick<CreateBooking, 'resourceIds' | 'start' | 'end'>) =>
    create.mutate(draft.requestFor(place, t('panel.defaultSubject')), { onSuccess: ({ id }) => onBooked(id) });
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
        <WhoseField
          label={t('panel.bookFor')}
          me={t('panel.myself', { name: me })}
          chosen={organizerId}
          onChange={onOrganizer}
          {...(beside.organizer ? { problem: beside.organizer } : {})}
        />
        <Switch
          label={t('series:repeats')}
          checked={repeats}
          onChange={(_, { checked }) => draft.setRepeats(checked)}
        />
        {repeats && (
          <Suspense fallback={<Skeletons />}>
            <SeriesSection {...{ resourceIds, organizerId, period, begun }} onChange={draft.takeSeries} />
          </Suspense>
        )}
        <MeetingFields resourceId={resource.id} draft={draft} beside={beside} />
        {(!repeats || recurrence) && (
          <MoreField
            resource={resource}
            period={period}
            organizerId={organizerId}
            recurrence={repeats ? recurrence : null}
            chosen={along}
            onChange={draft.setAlong}
          />
        )}
        <AskedFields resourceId={resource.id} answers={draft.answers} beside={beside} onChange={draft.setAnswers} />
      </form>
    </SidePanel>
  );
}
