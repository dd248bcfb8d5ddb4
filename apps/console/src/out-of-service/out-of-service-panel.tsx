/** Takes a resource out of service for a time of its own zone; who is affected is shown before one saves. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { asProblem, dataOf } from '@ones/api-client';
import type { Booking, Resource } from '@ones/contract';
import {
  type Choice,
  ChoicePicker,
  DateField,
  ErrorState,
  ProblemMessage,
  SidePanel,
  Skeletons,
  TimeField,
  useReading,
  useToast,
} from '@ones/ui';
import {
  clock,
  formatDayRange,
  hour,
  instantAt,
  instantOf,
  localZone,
  timestampOf,
  wallTimeOf,
  zoneCity,
} from '@ones/ui-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { titleOf } from '../calendar/booking-words.ts';
import { suggestResources } from '../policies/policy-queries.ts';
import { meetingsWithin, outOfServiceQuery, resourceQuery } from './out-of-service-queries.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '10px', '& input': { minWidth: 0 } },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, paddingInlineStart: '20px' },
});

export function OutOfServicePanel({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['policies', 'common']);
  const formId = useId();
  const queries = useQueryClient();
  const toast = useToast();
  const { room, setRoom, resource, from, setFrom, until, setUntil, start, end, ordered } = usePeriod();
  const [remark, setRemark] = useState('');
  const add = useMutation({
    mutationFn: (body: { resourceId: string; start: string; end: string; remark?: string }) =>
      dataOf(api.POST('/api/out-of-service', { body })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: outOfServiceQuery.queryKey });
      toast({ text: t('outOfService.saved', { name: room?.name ?? '' }) });
      onClose();
    },
  });
  const ready = resource !== undefined && ordered && start !== null && end !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || add.isPending) return;
    const words = remark.trim() === '' ? {} : { remark: remark.trim() };
    add.mutate({ resourceId: resource.id, start: timestampOf(start), end: timestampOf(end), ...words });
  };
  return (
    <SidePanel
      title={t('outOfService.add')}
      onClose={onClose}
      foot={
        <Button type="submit" form={formId} appearance="primary" disabledFocusable={!ready || add.isPending}>
          {t('outOfService.add')}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <ChoicePicker
          label={t('outOfService.resource')}
          chosen={room}
          suggest={suggestResources}
          onChange={setRoom}
          {...(resource ? { hint: t('outOfService.zone', { zone: zoneCity(resource.timeZone) }) } : {})}
        />
        <div className={styles.pair}>
          <DateField
            label={t('outOfService.fromDay')}
            value={from.date}
            onChange={(date) => setFrom({ ...from, date })}
          />
          <TimeField
            label={t('outOfService.fromTime')}
            value={from.time}
            onChange={(time) => setFrom({ ...from, time })}
          />
          <DateField
            label={t('outOfService.untilDay')}
            value={until.date}
            onChange={(date) => setUntil({ ...until, date })}
            {...(ordered ? {} : { problem: t('outOfService.order') })}
          />
          <TimeField
            label={t('outOfService.untilTime')}
            value={until.time}
            onChange={(time) => setUntil({ ...until, time })}
          />
        </div>
        <Field label={t('outOfService.remark')} hint={t('outOfService.remarkHint')}>
          <Textarea maxLength={500} resize="vertical" value={remark} onChange={(_, { value }) => setRemark(value)} />
        </Field>
      </form>
      {ready && <Affected resource={resource} start={start} end={end} />}
      {add.error && <ProblemMessage error={asProblem(add.error)} />}
    </SidePanel>
  );
}

function usePeriod() {
  const [room, setRoom] = useState<Choice | null>(null);
  const resource = useQuery({ ...resourceQuery(room?.id ?? ''), enabled: room !== null }).data;
  const zone = resource?.timeZone ?? localZone();
  const [next] = useState(() => Math.ceil(clock.now() / hour) * hour);
  const [from, setFrom] = useState(() => wallTimeOf(next, zone));
  const [until, setUntil] = useState(() => wallTimeOf(next + 4 * hour, zone));
  const start = instantAt(from, zone);
  const end = instantAt(until, zone);
  const ordered = start !== null && end !== null && end > start && end > clock.now();
  return { room, setRoom, resource: room ? resource : undefined, from, setFrom, until, setUntil, start, end, ordered };
}

interface AffectedProps {
  readonly resource: Resource;
  readonly start: number;
  readonly end: number;
}

function Affected({ resource, start, end }: AffectedProps) {
  const styles = useStyles();
  const { t } = useTranslation(['policies', 'common']);
  const reading = useReading(resource.timeZone);
  const bookings = useQuery(meetingsWithin(resource.id, start, end));
  if (bookings.isError) return <ErrorState error={bookings.error} onRetry={() => void bookings.refetch()} />;
  if (!bookings.data) return <Skeletons rows={2} height={24} />;
  const live = bookings.data.filter(isLive);
  const line = (booking: Booking) =>
    [
      titleOf(booking, t),
      booking.organizer.name,
      formatDayRange(instantOf(booking.start), instantOf(booking.end), reading),
    ].join(' · ');
  return (
    <section aria-label={t('outOfService.meets')} aria-live="polite">
      <h3 style={{ fontSize: 'inherit' }}>{t('outOfService.meets')}</h3>
      <p>{live.length === 0 ? t('outOfService.meetsNobody') : t('outOfService.meets', { count: live.length })}</p>
      <ul className={styles.list}>
        {live.map((booking) => (
          <li key={booking.occurrenceId}>{line(booking)}</li>
        ))}
      </ul>
    </section>
  );
}

function isLive({ state }: Booking): boolean {
  return state === 'confirmed' || state === 'checked_in' || state === 'requested';
}
