/** Another time for a booking, in the reader's own zone; undone from the toast. */
import { Button } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import { DateField, LengthField, Modal, problemsByField, TimeField, useReading, useToast } from '@ones/ui';
import { formatDayRange, instantAt, instantOf, minute, timestampOf, wallTimeOf } from '@ones/ui-core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDialogProps } from './booking-acts.tsx';
import { bookingFields } from './booking-fields.ts';
import { titleOf } from './booking-words.ts';
import { Refusal } from './refusal.tsx';
import { useChangeBooking } from './use-booking-acts.ts';

export function MoveDialog({ booking, onClose }: ActDialogProps) {
  const { t } = useTranslation(['booking', 'common']);
  const reading = useReading();
  const toast = useToast();
  const formId = useId();
  const [was] = useState({ start: booking.start, end: booking.end });
  const before = wallTimeOf(instantOf(was.start), reading.zone);
  const [date, setDate] = useState(before.date);
  const [time, setTime] = useState(before.time);
  const [length, setLength] = useState((instantOf(was.end) - instantOf(was.start)) / minute);
  const change = useChangeBooking(booking);
  const problem = change.error ? asProblem(change.error) : null;
  const { beside, rest } = problemsByField(problem, bookingFields);

  const moveBack = () => change.mutate(was, { onSuccess: () => toast({ text: t('moveDialog.movedBack') }) });
  const moveTo = (start: number) => {
    const end = start + length * minute;
    change.mutate(
      { start: timestampOf(start), end: timestampOf(end), version: booking.version },
      {
        onSuccess() {
          const when = formatDayRange(start, end, reading);
          toast({ text: t('moveDialog.moved', { when }), act: { label: t('common:act.undo'), run: moveBack } });
          onClose();
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const start = instantAt({ date, time }, reading.zone);
    if (start !== null && !change.isPending) moveTo(start);
  };
  const foot = (
    <>
      <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      <Button type="submit" form={formId} appearance="primary" disabledFocusable={change.isPending}>
        {t('common:act.save')}
      </Button>
    </>
  );
  return (
    <Modal title={t('moveDialog.title', { title: titleOf(booking, t) })} onClose={onClose} foot={foot}>
      <form id={formId} onSubmit={submit} style={{ display: 'contents' }}>
        <DateField value={date} onChange={setDate} {...(beside.time ? { problem: beside.time } : {})} />
        <TimeField value={time} onChange={setTime} />
        <LengthField value={length} onChange={setLength} />
      </form>
      {problem && <Refusal problem={problem} rest={rest} onTake={({ start }) => moveTo(instantOf(start))} />}
    </Modal>
  );
}
