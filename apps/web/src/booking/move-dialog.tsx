/** Another time for a booking, in the reader's own zone; undone from the toast. */
import { Button } from '@fluentui/react-components';
import { asProblem } from '@ones/api-client';
import type { OnConflict } from '@ones/contract';
import { DateField, LengthField, Modal, problemsByField, TimeField, useReading, useToast } from '@ones/ui';
import { formatDayRange, instantAt, instantOf, minute, timestampOf, wallTimeOf } from '@ones/ui-core';
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../series/use-scope.ts';
import type { ActDialogProps } from './booking-acts.tsx';
import { bookingFields } from './booking-fields.ts';
import { titleOf } from './booking-words.ts';
import { Refusal } from './refusal.tsx';
import { useChangeBooking } from './use-booking-acts.ts';

const ScopeChoice = lazy(() => import('../series/scope-choice.tsx'));

export function MoveDialog({ booking, onClose }: ActDialogProps) {
  const { t } = useTranslation(['booking', 'common', 'series']);
  const reading = useReading();
  const toast = useToast();
  const formId = useId();
  const scoped = useScope(booking);
  const isWhole = scoped.isSeries && scoped.scope !== 'this';
  const [was] = useState({ start: booking.start, end: booking.end });
  const before = wallTimeOf(instantOf(was.start), reading.zone);
  const [date, setDate] = useState(before.date);
  const [time, setTime] = useState(before.time);
  const [length, setLength] = useState((instantOf(was.end) - instantOf(was.start)) / minute);
  const change = useChangeBooking(booking);
  const problem = change.error ? asProblem(change.error) : null;
  const { beside, rest } = problemsByField(problem, bookingFields);

  const moveBack = () =>
    change.mutate({ ...was, ...scoped.asked }, { onSuccess: () => toast({ text: t('moveDialog.movedBack') }) });
  const moveTo = (start: number, onConflict?: OnConflict) => {
    const end = start + length * minute;
    const times = { start: timestampOf(start), end: timestampOf(end), version: booking.version };
    change.mutate(
      { ...times, ...scoped.asked, ...(onConflict ? { onConflict } : {}) },
      {
        onSuccess() {
          const when = formatDayRange(start, end, reading);
          // A series that was moved is another one now: there is no single way back.
          const act = isWhole ? {} : { act: { label: t('common:act.undo'), run: moveBack } };
          toast({ text: t('moveDialog.moved', { when }), ...act });
          onClose();
        },
      },
    );
  };
  const wanted = () => instantAt({ date: isWhole ? before.date : date, time }, reading.zone);
  const skipTaken = () => {
    const start = wanted();
    const taken = problem?.conflicts.map((one) => wallTimeOf(instantOf(one.start), booking.timeZone).date) ?? [];
    if (start !== null) moveTo(start, { skip: [...new Set(taken)] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const start = wanted();
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
        {scoped.isSeries && (
          <Suspense>
            <ScopeChoice value={scoped.scope} onChange={scoped.setScope} />
          </Suspense>
        )}
        {isWhole ? (
          <p>{beside.time ?? t('series:daysStay')}</p>
        ) : (
          <DateField value={date} onChange={setDate} {...(beside.time ? { problem: beside.time } : {})} />
        )}
        <TimeField value={time} onChange={setTime} />
        <LengthField value={length} onChange={setLength} />
      </form>
      {problem && <Refusal problem={problem} rest={rest} onTake={({ start }) => moveTo(instantOf(start))} />}
      {isWhole && (problem?.conflicts.length ?? 0) > 0 && <Button onClick={skipTaken}>{t('series:skipTaken')}</Button>}
    </Modal>
  );
}
